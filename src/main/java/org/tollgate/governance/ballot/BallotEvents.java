package org.tollgate.governance.ballot;

import java.time.Instant;
import java.util.List;
import org.tollgate.base.shared.RolloutId;

/** What happens to a ballot; published in the transaction of the act. */
public final class BallotEvents {

  private BallotEvents() {}

  public record Opened(
      BallotId ballot, RolloutId rollout, BallotRequest.Subject subject, Instant deadline) {}

  /** The deadline moved: one extension, or a wait for the casting vote. */
  public record Extended(
      BallotId ballot, RolloutId rollout, BallotRequest.Subject subject, Instant deadline) {}

  /**
   * There is an outcome.
   *
   * @param conditions every condition that supporters proposed, if the outcome is CONDITIONAL
   */
  public record Closed(
      BallotId ballot,
      RolloutId rollout,
      BallotRequest.Subject subject,
      Outcome outcome,
      List<ProposedCondition> conditions) {

    public Closed {
      conditions = List.copyOf(conditions);
    }
  }
}
