package org.tollgate.governance.baseline;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Plan baselines that a person signed. */
@Component
class BaselineRecords extends StoredRecords {

  private static final String BASELINE =
      """
      select r.name as rollout, t.number as number, t.name as what, t.signed_at as at
      from plan_baseline t
      join rollout r on r.rollout_id = t.rollout_id
      where t.signed_by = :person
      order by t.signed_at
      """;

  BaselineRecords(JdbcClient database) {
    super(database, Set.of("Baseline"), Map.of("plan-baseline", BASELINE));
  }
}
