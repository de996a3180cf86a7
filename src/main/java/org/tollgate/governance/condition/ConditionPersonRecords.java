package org.tollgate.governance.condition;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Conditions of a person and what they did about them. */
@Component
class ConditionPersonRecords extends StoredRecords {

  private static final String CONDITION =
      """
      select r.name as rollout, c.number as number, c.text as text, c.due as due, c.state as state
      from gate_condition c
      join rollout r on r.rollout_id = c.rollout_id
      where c.owner = :person or c.claimant = :person
      order by r.name, c.number
      """;

  private static final String CONDITION_STEP =
      """
      select r.name as rollout, c.number as number, s.kind as kind, s.happened_at as at,
          s.remark as text
      from condition_step s
      join gate_condition c on c.id = s.condition_id
      join rollout r on r.rollout_id = c.rollout_id
      where s.person = :person or s.owner = :person
      order by s.happened_at
      """;

  ConditionPersonRecords(JdbcClient database) {
    super(
        database,
        Set.of("Condition", "ConditionStep"),
        Map.of("condition", CONDITION, "condition-step", CONDITION_STEP));
  }
}
