package org.tollgate.governance.exceptions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Opens an exception that no person opens: a module above found a tolerance broken (M24). The
 * director then says how it goes on, and the committee decides.
 */
@Service
@Transactional
public class ExceptionOpening {

  private final ExceptionRepository exceptions;
  private final Rollouts rollouts;
  private final ExceptionDesk desk;

  ExceptionOpening(ExceptionRepository exceptions, Rollouts rollouts, ExceptionDesk desk) {
    this.exceptions = exceptions;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  /**
   * @param kind TIME or COST; the page says in each language what it means
   * @throws IllegalStateException if the rollout is in no phase
   */
  public ExceptionId open(RolloutId rollout, Breach.Kind kind) {
    if (kind != Breach.Kind.TIME && kind != Breach.Kind.COST) {
      throw new IllegalArgumentException("There is no tolerance for " + kind);
    }
    if (rollouts.view(rollout).position().phase() == null) {
      throw new IllegalStateException("Rollout " + rollout + " is in no phase");
    }
    return desk.keep(
            new ExceptionCase(
                rollout,
                exceptions.highestNumber(rollout) + 1,
                rollouts.view(rollout).position().phase(),
                ExceptionView.Reason.itself(kind),
                Actor.SYSTEM.person(),
                desk.now()))
        .id();
  }
}
