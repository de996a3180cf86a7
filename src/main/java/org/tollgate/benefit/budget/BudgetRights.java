package org.tollgate.benefit.budget;

import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** Who may sign a budget: the director who also sees what only the client sees. */
@Component
class BudgetRights {

  private final RolloutAccess access;
  private final Rollouts rollouts;

  BudgetRights(RolloutAccess access, Rollouts rollouts) {
    this.access = access;
    this.rollouts = rollouts;
  }

  void requireSigning(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.DIRECT);
    access.require(actor, rollout, Right.READ_CLIENT_ONLY);
  }

  boolean isOver(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver();
  }
}
