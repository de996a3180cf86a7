package org.tollgate.base.api;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;

/**
 * A person in an answer.
 *
 * @param name null where nobody of this id is known any more
 */
public record PersonLink(UUID id, String name) {

  /**
   * @param id null where nobody is meant, and then so is the link
   */
  public static PersonLink of(PersonId id, Map<PersonId, PersonView> people) {
    if (id == null) {
      return null;
    }
    PersonView person = people.get(id);
    return new PersonLink(id.value(), person == null ? null : person.name());
  }
}
