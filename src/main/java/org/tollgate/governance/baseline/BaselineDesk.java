package org.tollgate.governance.baseline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** What every act on baselines asks first. */
@Component
class BaselineDesk {

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final Clock clock;

  BaselineDesk(RolloutAccess access, Rollouts rollouts, Clock clock) {
    this.access = access;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  void require(Actor actor, RolloutId rollout, Right right) {
    access.require(actor, rollout, right);
  }

  boolean isOver(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
