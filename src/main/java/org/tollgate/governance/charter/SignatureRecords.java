package org.tollgate.governance.charter;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** What a person signed in a charter, and departments that they lead in it. */
@Component
class SignatureRecords extends StoredRecords {

  private static final String SIGNATURE =
      """
      select r.name as rollout, s.kind as kind, s.department as department, s.signed_at as at
      from charter_signature s
      join rollout r on r.rollout_id = s.rollout_id
      where s.person_id = :person
      order by s.signed_at
      """;

  private static final String DEPARTMENT_LEAD =
      """
      select c.name as rollout, d.name as department, c.drafted_at as at
      from charter_department d
      join charter c on c.charter_id = d.charter_id
      where d.person_id = :person
      order by c.drafted_at
      """;

  SignatureRecords(JdbcClient database) {
    super(
        database,
        Set.of("Signature", "ScopedDepartment"),
        Map.of("signature", SIGNATURE, "department-lead", DEPARTMENT_LEAD));
  }

  @Override
  public boolean needsName(PersonId person) {
    return count(
            """
            select count(*)
            from charter_signature
            where person_id = :person
            """,
            person)
        > 0;
  }
}
