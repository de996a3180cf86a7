package org.tollgate.improvement.meeting;

import java.time.Instant;
import org.tollgate.base.shared.RolloutId;

/** What happens to retrospectives; published in the transaction of the act. */
public final class RetrospectiveEvents {

  private RetrospectiveEvents() {}

  /** A meeting has its day. */
  public record Called(
      RolloutId rollout, RetrospectiveId retrospective, int number, Instant meetsAt) {}

  public record Closed(RolloutId rollout, RetrospectiveId retrospective) {}

  /** Something on its page is new. It says neither what nor by whom. */
  public record Changed(RetrospectiveId retrospective) {}
}
