package org.tollgate.shell.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/**
 * When the clock acts on a ballot.
 *
 * @param remindFirst seven days before the deadline
 * @param remindLast one day before the deadline
 * @param deadline when it ends or is extended
 */
record BallotTimes(Instant remindFirst, Instant remindLast, Instant deadline) {

  /**
   * A reminder whose moment has passed already is put behind the deadline, which ends the wait: so
   * a short ballot does not open with a reminder.
   */
  static BallotTimes until(Instant deadline, Instant now) {
    return new BallotTimes(
        before(deadline, Duration.ofDays(7), now),
        before(deadline, Duration.ofDays(1), now),
        deadline);
  }

  private static Instant before(Instant deadline, Duration distance, Instant now) {
    Instant moment = deadline.minus(distance);
    return moment.isAfter(now) ? moment : deadline.plus(distance);
  }

  Map<String, Object> variables() {
    return Map.of(
        "remindFirstAt", Date.from(remindFirst),
        "remindLastAt", Date.from(remindLast),
        "deadline", Date.from(deadline));
  }
}
