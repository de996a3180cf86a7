package org.tollgate.learning.procedure;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on procedures that enter the record, beside their release. */
final class ProcedureActs {

  private ProcedureActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable drawnUp(Actor by, WorkingProcedure procedure) {
    return new Act(
        "procedure-drawn-up",
        by,
        procedure.rollout(),
        procedure.id().value(),
        Map.of("number", procedure.view().number()));
  }
}
