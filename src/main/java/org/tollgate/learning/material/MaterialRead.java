package org.tollgate.learning.material;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/** Somebody acknowledged that they have read an edition; what waits for that may go on. */
public record MaterialRead(
    Actor actor, RolloutId rolloutId, ProcedureId procedure, UUID material, int edition)
    implements Recordable {

  @Override
  public String act() {
    return "material-read";
  }

  @Override
  public UUID subject() {
    return material;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("procedure", procedure.value(), "edition", edition);
  }
}
