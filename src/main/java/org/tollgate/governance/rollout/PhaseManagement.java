package org.tollgate.governance.rollout;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/** Moves a rollout through its phases; the only way from one to the next is a passed gate (M1). */
@Service
@Transactional
public class PhaseManagement {

  /**
   * Opens the phase that the last passed gate allows; called by the process, idempotent. Publishes
   * {@link RolloutEvents.PhaseOpened}.
   *
   * @return why not, recorded as a refused act; empty when the phase is open
   */
  public Optional<Refusal> open(Actor actor, RolloutId rollout, Phase phase) {
    throw new UnsupportedOperationException();
  }

  /** The gate of the current phase was passed; publishes {@link RolloutEvents.GatePassed}. */
  public void pass(RolloutId rollout, Phase phase) {
    throw new UnsupportedOperationException();
  }

  /** Stops the rollout for good; the record stays. Publishes {@link RolloutEvents.Stopped}. */
  public void stop(Actor actor, RolloutId rollout) {
    throw new UnsupportedOperationException();
  }

  /** A held gate gets its new date. */
  public void postpone(RolloutId rollout, Phase phase, java.time.LocalDate gate) {
    throw new UnsupportedOperationException();
  }
}
