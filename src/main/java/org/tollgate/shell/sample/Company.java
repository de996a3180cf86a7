package org.tollgate.shell.sample;

import java.util.Map;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/**
 * The organisations and people of the samples, by the names that the stories use.
 *
 * @param organisations by name
 * @param people by username
 */
record Company(Map<String, OrganisationId> organisations, Map<String, PersonId> people) {

  Company {
    organisations = Map.copyOf(organisations);
    people = Map.copyOf(people);
  }

  OrganisationId organisation(String name) {
    return require(organisations.get(name), name);
  }

  PersonId person(String username) {
    return require(people.get(username), username);
  }

  Actor actor(String username) {
    return Actor.of(person(username));
  }

  private static <T> T require(T found, String name) {
    if (found == null) {
      throw new IllegalArgumentException("The samples know no " + name);
    }
    return found;
  }
}
