package org.tollgate.learning.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A session as others see it.
 *
 * @param taken who has a seat in it
 */
public record SessionView(UUID id, RolloutId rollout, UUID course, Wish wish, List<Taken> taken) {

  /**
   * @param place 1 to 200 characters
   * @param hours 1 to 12
   * @param seats 1 to 500
   */
  public record Wish(Instant startsAt, int hours, String place, int seats) {

    public Wish {
      place = place.strip();
      boolean sound = hours >= 1 && hours <= 12 && seats >= 1 && seats <= 500;
      if (startsAt == null || place.isEmpty() || place.length() > 200 || !sound) {
        throw new IllegalArgumentException("A session has a place, 1 to 12 hours and seats");
      }
    }
  }

  /**
   * @param attended whether the person was there; null while nobody has said so
   */
  public record Taken(PersonId person, Boolean attended) {}

  public int free() {
    return wish.seats() - taken.size();
  }

  public boolean has(PersonId person) {
    return taken.stream().anyMatch(each -> each.person().equals(person));
  }

  boolean wasThere(PersonId person) {
    return taken.stream()
        .anyMatch(each -> each.person().equals(person) && Boolean.TRUE.equals(each.attended()));
  }
}
