package org.tollgate.governance.rollout;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** Answers who may do what in which rollout; every use case above asks it first. */
@Service
public class RolloutAccess {

  /**
   * @throws org.tollgate.base.shared.NotFoundException if the rollout does not exist or the actor
   *     may not even read it
   * @throws org.tollgate.base.shared.NotAllowedException if the actor reads it but lacks the right
   */
  public void require(Actor actor, RolloutId rollout, Right right) {
    throw new UnsupportedOperationException();
  }

  public boolean has(Actor actor, RolloutId rollout, Right right) {
    throw new UnsupportedOperationException();
  }

  /** The rollouts in which the actor holds a seat. */
  public Set<RolloutId> readable(Actor actor) {
    throw new UnsupportedOperationException();
  }
}
