package org.tollgate.base.privacy;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is; kept here because the room of people knows nothing of privacy. */
@Component
class PersonRecords extends StoredRecords {

  private static final String PERSON =
      """
      select p.name as name, p.email as email, o.name as organisation, d.name as department,
          p.language as language, p.left_on as left_on
      from person p
      join organisation o on o.organisation_id = p.organisation_id
      left
      join department d on d.department_id = p.department_id
      where p.person_id = :person
      """;

  private static final String ABSENCE =
      """
      select first_day as from_day, last_day as to_day
      from absence
      where person_id = :person
      order by first_day
      """;

  PersonRecords(JdbcClient database) {
    super(database, Set.of("Person", "Absence"), Map.of("person", PERSON, "absence", ABSENCE));
  }
}
