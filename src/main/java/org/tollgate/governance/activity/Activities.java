package org.tollgate.governance.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/** Reads activities for other modules; the caller has checked access. */
@Service
public class Activities {

  /** Where an activity stands. */
  public enum State {
    OPEN,
    /** An output waits for acceptance. */
    SUBMITTED,
    CLOSED,
    /** Left out by the director with a reason; only an optional one can be. */
    LEFT_OUT;

    public boolean isEnded() {
      return this == CLOSED || this == LEFT_OUT;
    }
  }

  /**
   * One activity.
   *
   * @param code its code in the process model and the checklist
   * @param owner who has it, or null while the responsible seat is vacant
   * @param due last day, or null
   * @param endedAt null while it is open
   */
  public record Line(
      UUID id,
      String code,
      Phase phase,
      State state,
      boolean mandatory,
      PersonId owner,
      LocalDate due,
      Instant endedAt) {}

  /** All activities of all phases opened so far; one statement for any number of rollouts. */
  public Map<RolloutId, List<Line>> lines(Set<RolloutId> rollouts) {
    throw new UnsupportedOperationException();
  }

  public List<Line> lines(RolloutId rollout) {
    return lines(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** Whether the process may end the task of this code: the activity is ended or not in use. */
  public boolean mayEnd(RolloutId rollout, String code) {
    throw new UnsupportedOperationException();
  }
}
