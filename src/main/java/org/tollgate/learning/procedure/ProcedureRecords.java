package org.tollgate.learning.procedure;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Versions of procedures that a person wrote or released. */
@Component
class ProcedureRecords extends StoredRecords {

  private static final String VERSION =
      """
      select r.name as rollout, p.name as what, v.number as number, v.reason as reason,
          v.changed_at as at
      from procedure_version v
      join working_procedure p on p.id = v.procedure_id
      join rollout r on r.rollout_id = p.rollout_id
      where v.changed_by = :person or v.released_by = :person
      order by v.changed_at
      """;

  ProcedureRecords(JdbcClient database) {
    super(database, Set.of("ProcedureVersion"), Map.of("procedure-version", VERSION));
  }
}
