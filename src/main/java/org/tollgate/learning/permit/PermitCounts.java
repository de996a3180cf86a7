package org.tollgate.learning.permit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** Counts permits for other modules; the caller has checked access. */
@Component
@Transactional(readOnly = true)
public class PermitCounts {

  private final PermitRepository permits;

  PermitCounts(PermitRepository permits) {
    this.permits = permits;
  }

  /** How many of a rollout's permits are in this state now. */
  public int of(RolloutId rollout, PermitState state) {
    return permits.countIn(rollout.value(), state);
  }
}
