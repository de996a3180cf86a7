package org.tollgate.improvement.steering;

import java.time.Instant;

/**
 * When and where a meeting is.
 *
 * @param minutes how long, 15 to 480
 * @param place a room or an address, 1 to 200 characters
 */
public record MeetingPlan(Instant startsAt, int minutes, String place) {

  public static final int LONGEST_PLACE = 200;

  public MeetingPlan {
    place = place == null ? "" : place.strip();
    if (minutes < 15 || minutes > 480 || place.isEmpty() || place.length() > LONGEST_PLACE) {
      throw new IllegalArgumentException("A meeting has 15 to 480 minutes and a place");
    }
  }
}
