package org.tollgate.shell.lifecycle;

import java.util.List;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.Gates.Round;
import org.tollgate.governance.rollout.RolloutView;

/**
 * Where a rollout stands by the domain's own rows; the engine has to be there too.
 *
 * @param phase the phase it is in
 * @param place what is waited for
 * @param round the newest round of the phase's gate, or null
 */
record Standing(Phase phase, Place place, Round round) {

  /** What a rollout waits for. */
  enum Place {
    /** The gate before was passed, the phase's tasks are about to exist. */
    OPENING,
    /** Activities, and the submission that follows them. */
    WORKING,
    VOTING,
    /** After a NO-GO: what is done again. */
    REWORK
  }

  /**
   * @param rounds of the rollout's current phase, oldest first
   */
  static Standing of(RolloutView rollout, List<Round> rounds) {
    Phase phase = rollout.position().phase();
    Round newest = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    if (!rollout.position().open()) {
      return new Standing(phase, Place.OPENING, newest);
    }
    if (newest != null && newest.stage() == Gates.Stage.SUBMITTED) {
      return new Standing(phase, Place.VOTING, newest);
    }
    boolean rework =
        rounds.stream()
            .filter(round -> round.stage() == Gates.Stage.DECIDED)
            .reduce((earlier, later) -> later)
            .filter(round -> round.outcome() == Outcome.NO_GO && !round.reworkAgreed())
            .isPresent();
    return new Standing(phase, rework ? Place.REWORK : Place.WORKING, newest);
  }

  /** The step of the rollout's model where the engine has to wait. */
  String step() {
    return switch (place) {
      case OPENING, WORKING -> "phase-" + phase.code();
      case VOTING -> "gate-" + phase.code();
      case REWORK -> ProcessTask.reworkOf(phase);
    };
  }
}
