package org.tollgate.base.privacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * What is held about a person was erased; the record names nobody, before and after.
 *
 * @param scope {@code contact}: all but the name; {@code name}: the name, too
 */
record ErasureAct(Actor actor, PersonId person, String scope, LocalDate leftOn)
    implements Recordable {

  @Override
  public String act() {
    return "person-erased";
  }

  @Override
  public RolloutId rolloutId() {
    return null;
  }

  @Override
  public UUID subject() {
    return person.value();
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("person", person.value(), "scope", scope, "leftOn", leftOn);
  }
}
