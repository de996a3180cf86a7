package org.tollgate.base.people;

import java.util.Objects;
import org.tollgate.base.shared.OrganisationId;

/**
 * What must be known of a person.
 *
 * @param name as the person writes it, 1 to 200 characters
 * @param email 3 to 254 characters with an @
 * @param department of the same organisation, or null
 * @param language {@code en}, {@code zh-CN} or {@code ru}: in which this person is written to
 */
public record NewPerson(
    String name,
    String email,
    OrganisationId organisation,
    DepartmentId department,
    String language) {

  public NewPerson {
    name = Words.required("name", name, 200);
    email = Words.required("email", email, 254);
    if (!isAddress(email)) {
      throw new IllegalArgumentException("email has the form name@place");
    }
    Objects.requireNonNull(organisation, "organisation");
    Words.requireLanguage(language);
  }

  /** Whether a text can be an address: 3 to 254 characters of the form name@place. */
  static boolean isAddress(String text) {
    return text.length() <= 254 && text.matches("[^@ ]+@[^@ ]+");
  }
}
