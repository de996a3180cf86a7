package org.tollgate.governance.activity;

import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/** What happens to activities; published in the transaction of the act. */
public final class ActivityEvents {

  private ActivityEvents() {}

  /** Closed by its output, or left out with a reason: its task in the process ends. */
  public record Ended(RolloutId rollout, Phase phase, String code) {}

  /** Opened again, by the rework after a NO-GO. */
  public record Reopened(RolloutId rollout, Phase phase, String code) {}

  /** The director gave the activity itself to other seats; the plan of duties follows. */
  public record Reassigned(
      Actor by, RolloutId rollout, String code, SeatId responsible, SeatId accepting) {}
}
