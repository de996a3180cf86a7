package org.tollgate.governance.schedule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * One milestone as the network sees it.
 *
 * @param day when it is expected, or was reached
 * @param work working days of work that lead to it, 0 for a mere moment
 * @param reached whether it was reached; then nothing moves it
 */
public record Point(UUID id, LocalDate day, int work, boolean reached) {

  public Point {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(day, "day");
    if (work < 0) {
      throw new IllegalArgumentException("Work of " + work + " days");
    }
  }
}
