package org.tollgate.learning.exemption;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Exemptions for a person, and those that they proposed or decided. */
@Component
class ExemptionRecords extends StoredRecords {

  private static final String EXEMPTION =
      """
      select r.name as rollout, w.name as what, e.state as state, e.reason as reason,
          e.last_day as to_day, e.proposed_at as at
      from permit_exemption e
      join working_procedure w on w.id = e.procedure_id
      join rollout r on r.rollout_id = e.rollout_id
      where e.holder = :person or e.proposed_by = :person or e.decided_by = :person
      order by e.proposed_at
      """;

  ExemptionRecords(JdbcClient database) {
    super(database, Set.of("Exemption"), Map.of("permit-exemption", EXEMPTION));
  }
}
