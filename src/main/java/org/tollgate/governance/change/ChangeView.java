package org.tollgate.governance.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Outcome;

/**
 * A change request as others see it.
 *
 * @param number shown as CR-01, counted per rollout
 * @param days the planned days that it moves, by milestone; empty unless it moves the baseline
 */
public record ChangeView(
    ChangeId id,
    RolloutId rollout,
    int number,
    NewChange wish,
    Map<UUID, LocalDate> days,
    State state,
    Course course) {

  /** Where a change request stands. */
  public enum State {
    /** It waits for the director: to decide within tolerance, else to submit. */
    OPEN,
    /** The committee votes. */
    SUBMITTED,
    AGREED,
    /** The baseline that it asks for is signed. */
    CARRIED_OUT,
    DECLINED,
    /** The rollout ended before it was decided. */
    LAPSED;

    public boolean isOver() {
      return this != OPEN && this != SUBMITTED;
    }
  }

  /**
   * @param ballot the newest ballot about it, or null
   * @param outcome of the newest closed ballot, or null
   * @param decidedBy the director where it was within tolerance, else null
   * @param remark the director's word on the decision, or null
   */
  public record Course(
      PersonId raisedBy,
      Instant raisedAt,
      BallotId ballot,
      int round,
      Outcome outcome,
      PersonId decidedBy,
      Instant decidedAt,
      String remark) {}

  public String code() {
    return "CR-%02d".formatted(number);
  }
}
