package org.tollgate.testing;

import java.util.Map;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/**
 * The invented people of a test rollout, each with an account of which the password is {@link
 * RolloutFixtures#PASSWORD}.
 *
 * @param people by part: director, sponsor, successor, chair, member1, member2, team, lead, staff,
 *     consultant, implementer, auditor, outsider (of the client, in no seat), stranger (of no
 *     party)
 */
public record Cast(
    OrganisationId client, OrganisationId implementer, Map<String, PersonId> people) {

  public PersonId person(String part) {
    PersonId person = people.get(part);
    if (person == null) {
      throw new IllegalArgumentException("Nobody plays " + part);
    }
    return person;
  }

  /** The same people and one more. */
  public Cast with(String part, PersonId person) {
    Map<String, PersonId> more = new java.util.HashMap<>(people);
    more.put(part, person);
    return new Cast(client, implementer, Map.copyOf(more));
  }

  public Actor actor(String part) {
    return Actor.of(person(part));
  }

  public Actor director() {
    return actor("director");
  }

  public Actor sponsor() {
    return actor("sponsor");
  }

  public Actor chair() {
    return actor("chair");
  }
}
