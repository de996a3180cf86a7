package org.tollgate.governance.exceptions;

import java.time.Instant;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Outcome;

/**
 * An exception as others see it.
 *
 * @param number shown as E-01, counted per rollout
 * @param phase the phase the rollout was in
 * @param proposal what the committee is asked, or null while there is no proposal
 */
public record ExceptionView(
    ExceptionId id,
    RolloutId rollout,
    int number,
    Phase phase,
    State state,
    Reason reason,
    Proposal proposal,
    Course course) {

  /** Where an exception stands. */
  public enum State {
    /** The director has to propose something. */
    OPEN,
    /** The committee votes. */
    SUBMITTED,
    /** What was proposed was agreed and carried out. */
    AGREED,
    /** It was not agreed; the rollout goes on under the old rules. */
    DECLINED,
    /** The rollout was stopped before this was decided. */
    LAPSED;

    public boolean isOver() {
      return this == AGREED || this == DECLINED || this == LAPSED;
    }
  }

  /**
   * @param text what happened; empty where it opened by itself, for its kind says it
   * @param options what could be done, or null while nobody has said
   */
  public record Reason(Breach.Kind kind, String text, String options) {

    static Reason itself(Breach.Kind kind) {
      return new Reason(kind, "", null);
    }

    static Reason of(Breach breach) {
      return new Reason(breach.kind(), breach.text(), breach.options());
    }

    /** Key of the message that says what happened, with the number of the gate as its argument. */
    public String saidBy() {
      return kind == Breach.Kind.THIRD_NO_GO
          ? "exceptions.detail.refused"
          : "exceptions.detail.opened." + kind;
    }
  }

  /**
   * @param submittedBy who made the proposal, or null
   * @param ballot the newest ballot about it, or null
   * @param outcome of the newest closed ballot, or null
   * @param obstacle message key of why what was agreed could not be carried out, or null
   */
  public record Course(
      PersonId openedBy,
      Instant openedAt,
      PersonId submittedBy,
      BallotId ballot,
      int round,
      Outcome outcome,
      Instant decidedAt,
      String obstacle) {}

  public String code() {
    return "E-%02d".formatted(number);
  }
}
