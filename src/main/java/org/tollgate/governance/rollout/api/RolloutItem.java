package org.tollgate.governance.rollout.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;

/**
 * A rollout in an answer.
 *
 * @param phase where it stands, or null in a draft
 * @param zone IANA name of the time zone in which its days begin and end
 * @param template LIGHT, STANDARD or FULL
 * @param plannedGates the day each gate is planned for, by the gate's number
 */
record RolloutItem(
    UUID id,
    String name,
    RolloutState state,
    Place phase,
    String zone,
    String template,
    Map<String, LocalDate> plannedGates,
    Leads leads) {

  /**
   * @param number 1 to 6; gate and phase share it
   * @param open whether the phase's tasks exist
   */
  record Place(Integer number, String code, boolean open, int gatesPassed) {}

  /**
   * @param director null while the seat is vacant
   * @param sponsor null while the seat is vacant
   */
  record Leads(UUID director, UUID sponsor) {}

  static RolloutItem of(RolloutView rollout, Leads leads) {
    Map<String, LocalDate> gates = new TreeMap<>();
    rollout.plannedGates().forEach((phase, day) -> gates.put(String.valueOf(phase.number()), day));
    RolloutView.Position position = rollout.position();
    boolean begun = position.phase() != null;
    return new RolloutItem(
        rollout.id().value(),
        rollout.name(),
        rollout.state(),
        new Place(
            begun ? Integer.valueOf(position.phase().number()) : null,
            begun ? position.phase().code() : null,
            position.open(),
            position.gatesPassed()),
        rollout.zone().getId(),
        rollout.template(),
        gates,
        leads);
  }
}
