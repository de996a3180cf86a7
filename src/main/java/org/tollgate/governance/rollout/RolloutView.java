package org.tollgate.governance.rollout;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/**
 * A rollout as others see it.
 *
 * @param position where it stands in its phases
 * @param plannedGates the day each gate is planned for
 * @param template LIGHT, STANDARD or FULL
 */
public record RolloutView(
    RolloutId id,
    String name,
    RolloutState state,
    Position position,
    ZoneId zone,
    Map<Phase, LocalDate> plannedGates,
    VotingRule votingRule,
    String template) {

  /**
   * @param phase the phase it is in, or null in a draft
   * @param open whether the phase's tasks exist; false while the next phase is being opened
   * @param gatesPassed number of gates passed, 0 to 6
   */
  public record Position(Phase phase, boolean open, int gatesPassed) {}

  public boolean isRunning() {
    return state == RolloutState.RUNNING;
  }

  public boolean isOnHold() {
    return state == RolloutState.ON_HOLD;
  }
}
