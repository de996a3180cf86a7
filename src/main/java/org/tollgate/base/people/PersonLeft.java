package org.tollgate.base.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * A person left their organisation; seats and work must pass to somebody else.
 *
 * @param on the first day without them
 */
public record PersonLeft(Actor actor, PersonId person, LocalDate on) implements Recordable {

  @Override
  public String act() {
    return "person-left";
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
    return Map.of("person", person.value(), "on", on);
  }
}
