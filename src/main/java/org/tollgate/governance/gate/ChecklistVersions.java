package org.tollgate.governance.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Collectors;
import org.tollgate.base.checklist.GateChecklist;
import org.tollgate.base.shared.Phase;

/**
 * The newest version of each gate's checklist when a review opened, gate 1 first. A later review of
 * the rollout tells by it what has come new.
 */
@Embeddable
record ChecklistVersions(@Column(name = "checklists") String versions) {

  static ChecklistVersions of(List<GateChecklist> gates) {
    return new ChecklistVersions(
        gates.stream().map(gate -> "" + gate.version()).collect(Collectors.joining(" ")));
  }

  int version(Phase phase) {
    return Integer.parseInt(versions.split(" ")[phase.ordinal()]);
  }
}
