package org.tollgate.governance.risk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Risks that a person owns or worked on. */
@Component
class RiskRecords extends StoredRecords {

  private static final String RISK =
      """
      select r.name as rollout, t.number as number, t.title as what, t.state as state, t.due as due
      from risk t
      join rollout r on r.rollout_id = t.rollout_id
      where t.owner = :person
      order by t.number
      """;

  private static final String STEP =
      """
      select r.name as rollout, t.number as number, s.kind as kind, s.remark as text, s.at as at
      from risk_step s
      join risk t on t.id = s.risk_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person_id = :person
      order by s.at
      """;

  RiskRecords(JdbcClient database) {
    super(database, Set.of("Risk", "RiskStep"), Map.of("risk", RISK, "risk-step", STEP));
  }
}
