package org.tollgate.learning.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * A version came into force; questions and permits follow.
 *
 * @param touched the steps that are not as they were in the version before
 */
public record ProcedureReleased(
    Actor actor,
    RolloutId rolloutId,
    ProcedureId procedure,
    int number,
    ReleaseClass as,
    Set<UUID> touched,
    int steps)
    implements Recordable {

  static ProcedureReleased of(
      WorkingProcedure of, ProcedureVersion version, ProcedureDiff diff, Actor by) {
    return new ProcedureReleased(
        by,
        of.rollout(),
        of.id(),
        version.number(),
        version.releaseClass(),
        diff.touched(),
        version.steps().size());
  }

  @Override
  public String act() {
    return "procedure-released";
  }

  @Override
  public UUID subject() {
    return procedure.value();
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", number);
    facts.put("class", as);
    facts.put("steps", steps);
    facts.put("touched", touched.size());
    return facts;
  }
}
