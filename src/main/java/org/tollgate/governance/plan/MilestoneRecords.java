package org.tollgate.governance.plan;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Milestones that a person owns and forecasts that they moved. */
@Component
class MilestoneRecords extends StoredRecords {

  private static final String MILESTONE =
      """
      select r.name as rollout, t.number as number, t.name as what, t.planned as due
      from milestone t
      join rollout r on r.rollout_id = t.rollout_id
      where t.owner = :person
      order by t.number
      """;

  private static final String STEP =
      """
      select r.name as rollout, t.name as what, s.kind as kind, s.reason as reason,
          s.happened_at as at
      from forecast_step s
      join milestone t on t.id = s.milestone_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person = :person
      order by s.happened_at
      """;

  MilestoneRecords(JdbcClient database) {
    super(
        database,
        Set.of("Milestone", "ForecastStep"),
        Map.of("milestone", MILESTONE, "forecast-step", STEP));
  }
}
