package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BallotTimesTests {

  private static final Instant NOW = Instant.parse("2026-03-09T08:10:00Z");

  @Test
  void remindsSevenDaysAndOneDayBeforeTheDeadline() {
    Instant deadline = NOW.plus(Duration.ofDays(10));

    assertThat(BallotTimes.until(deadline, NOW))
        .isEqualTo(
            new BallotTimes(NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(9)), deadline));
  }

  @Test
  void neverSendsAReminderWhoseDayHasPassed() {
    Instant deadline = NOW.plus(Duration.ofDays(3));

    BallotTimes times = BallotTimes.until(deadline, NOW);

    assertThat(times.remindFirst()).isAfter(deadline);
    assertThat(times.remindLast()).isEqualTo(NOW.plus(Duration.ofDays(2)));
  }
}
