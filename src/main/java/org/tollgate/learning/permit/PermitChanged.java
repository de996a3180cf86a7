package org.tollgate.learning.permit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/** A permit came into another state. */
public record PermitChanged(
    Actor actor,
    RolloutId rolloutId,
    PermitId permit,
    PersonId person,
    PermitState state,
    ProcedureId procedure,
    int procedureVersion,
    Instant at)
    implements Recordable {

  @Override
  public String act() {
    return "permit-changed";
  }

  @Override
  public UUID subject() {
    return permit.value();
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of(
        "state",
        state,
        "person",
        person.value(),
        "procedure",
        procedure.value(),
        "version",
        procedureVersion);
  }
}
