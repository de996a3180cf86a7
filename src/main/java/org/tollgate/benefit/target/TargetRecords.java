package org.tollgate.benefit.target;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Targets that a person proposed. */
@Component
class TargetRecords extends StoredRecords {

  private static final String TARGET =
      """
      select r.name as rollout, i.number as number, i.name as what, t.basis as text,
        t.proposed_at as at
      from kpi_target t
      join kpi_indicator i on i.id = t.indicator_id
      join rollout r on r.rollout_id = t.rollout_id
      where t.proposed_by = :person
      order by t.proposed_at
      """;

  TargetRecords(JdbcClient database) {
    super(database, Set.of("Target"), Map.of("kpi-target", TARGET));
  }
}
