package org.tollgate.governance.gate;

import java.time.Instant;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Outcome;

/** What happens to a gate; published in the transaction of the act. */
public final class GateEvents {

  private GateEvents() {}

  /** The evidence is frozen and the committee votes until the deadline. */
  public record Submitted(
      GateReviewId review, RolloutId rollout, Phase phase, int round, Instant deadline) {}

  /** The ballot's deadline moved. */
  public record DeadlineMoved(
      GateReviewId review, RolloutId rollout, Phase phase, Instant deadline) {}

  /** The submission was taken back: the review is a draft again and its ballot is gone. */
  public record Withdrawn(GateReviewId review, RolloutId rollout, Phase phase) {}

  /** The committee has decided; the next round's review, if any, is open already. */
  public record Decided(
      GateReviewId review, RolloutId rollout, Phase phase, int round, Outcome outcome) {}

  /**
   * The third NO-GO of a gate since its start or the last exception: there is no further round
   * unless the committee decides an exception.
   */
  public record ThirdNoGo(GateReviewId review, RolloutId rollout, Phase phase) {}

  /**
   * After a NO-GO the director has said which activities are done again; the review is the one
   * refused.
   */
  public record ReworkAgreed(GateReviewId review, RolloutId rollout, Phase phase) {}
}
