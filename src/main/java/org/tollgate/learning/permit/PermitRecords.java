package org.tollgate.learning.permit;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Permits of a person, and decisions on permits of others. */
@Component
class PermitRecords extends StoredRecords {

  private static final String PERMIT =
      """
      select r.name as rollout, w.name as what, p.procedure_version as number, p.state as state,
          p.issued_at as at, p.valid_until as to_day
      from permit p
      join working_procedure w on w.id = p.procedure_id
      join rollout r on r.rollout_id = p.rollout_id
      where p.person_id = :person
      order by p.issued_at
      """;

  private static final String STEP =
      """
      select r.name as rollout, w.name as what, s.state as state, s.reason as reason, s.at as at
      from permit_step s
      join permit p on p.id = s.permit_id
      join working_procedure w on w.id = p.procedure_id
      join rollout r on r.rollout_id = p.rollout_id
      where s.person_id = :person or p.person_id = :person
      order by s.at
      """;

  private static final String CHANGE =
      """
      select r.name as rollout, c.number as number, c.state as state, c.at as at
      from permit_change c
      join rollout r on r.rollout_id = c.rollout_id
      where c.person_id = :person
      order by c.number
      """;

  PermitRecords(JdbcClient database) {
    super(
        database,
        Set.of("Permit", "PermitStep"),
        Map.of("permit", PERMIT, "permit-step", STEP, "permit-change", CHANGE));
  }
}
