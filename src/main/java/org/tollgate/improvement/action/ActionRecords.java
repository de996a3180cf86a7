package org.tollgate.improvement.action;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Actions that a person owns or worked on. */
@Component
class ActionRecords extends StoredRecords {

  private static final String ACTION =
      """
      select r.name as rollout, t.number as number, t.text as what, t.state as state, t.due as due
      from improvement_action t
      join rollout r on r.rollout_id = t.rollout_id
      where t.owner = :person
      order by t.number
      """;

  private static final String STEP =
      """
      select r.name as rollout, t.number as number, s.kind as kind, s.remark as text, s.at as at
      from improvement_action_step s
      join improvement_action t on t.id = s.action_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person_id = :person
      order by s.at
      """;

  ActionRecords(JdbcClient database) {
    super(
        database,
        Set.of("ImprovementAction", "ActionStep"),
        Map.of("improvement-action", ACTION, "improvement-action-step", STEP));
  }
}
