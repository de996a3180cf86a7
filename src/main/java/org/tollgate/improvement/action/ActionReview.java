package org.tollgate.improvement.action;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a meeting finds of an open action (R2).
 *
 * @param why needed to drop it, to move its day and to go on with an overdue one; else null
 * @param due its new day, or null for the one it has
 */
public record ActionReview(Verdict verdict, String why, LocalDate due) {

  /** The three answers. */
  public enum Verdict {
    DONE(ActionStep.Kind.DONE),
    GO_ON(ActionStep.Kind.GOES_ON),
    DROP(ActionStep.Kind.DROPPED);

    private final ActionStep.Kind step;

    Verdict(ActionStep.Kind step) {
      this.step = step;
    }

    ActionStep.Kind step() {
      return step;
    }
  }

  public ActionReview {
    Objects.requireNonNull(verdict, "verdict");
    why = why == null || why.isBlank() ? null : why.strip();
    if (why != null && why.length() > 2000) {
      throw new IllegalArgumentException("why has at most 2000 characters");
    }
  }
}
