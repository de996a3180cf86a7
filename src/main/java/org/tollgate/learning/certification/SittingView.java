package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * A sitting as others see it.
 *
 * @param attempt counted from 1
 * @param percent null while it is open
 */
public record SittingView(
    SittingId id,
    Subject subject,
    PersonId person,
    int attempt,
    Times times,
    State state,
    BigDecimal percent,
    boolean passed) {

  /** What the paper is drawn from. */
  public enum Scope {
    /** All of the procedure. */
    FULL,
    /** The steps that changed since the permit was earned. */
    DELTA
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    /** Handed in. */
    SUBMITTED,
    /** Ended by the server at its deadline. */
    CLOSED
  }

  /** Which exam. */
  public record Subject(RolloutId rollout, ProcedureId procedure, int version, Scope scope) {}

  /**
   * @param endedAt null while it is open
   */
  public record Times(Instant startedAt, Instant deadline, Instant endedAt) {}

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
