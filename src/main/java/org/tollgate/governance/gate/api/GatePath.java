package org.tollgate.governance.gate.api;

import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.GateReading.Sheet;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.governance.gate.Gates;

/** Finds what an address of a gate means. */
@Component
class GatePath {

  private final GateReading reading;

  GatePath(GateReading reading) {
    this.reading = reading;
  }

  static Phase phase(int number) {
    if (number < 1 || number > Phase.values().length) {
      throw new NotFoundException("gate", number);
    }
    return Phase.ofNumber(number);
  }

  /**
   * The newest round.
   *
   * @throws NotFoundException while the gate's phase has not been opened
   */
  Gates.Round newest(Actor actor, RolloutId rollout, int gate) {
    return reading
        .current(actor, rollout, phase(gate))
        .orElseThrow(() -> new NotFoundException("review of gate", gate));
  }

  GateReviewId review(Actor actor, RolloutId rollout, int gate) {
    return newest(actor, rollout, gate).review();
  }

  Sheet sheet(Actor actor, RolloutId rollout, int gate) {
    Gates.Round newest = newest(actor, rollout, gate);
    return reading.sheet(actor, rollout, newest.phase(), newest.round());
  }

  /** The version of the newest round, in whose transaction it is asked. */
  long version(Actor actor, RolloutId rollout, int gate) {
    return sheet(actor, rollout, gate).review().progress().version();
  }
}
