package org.tollgate.improvement.steering;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Minutes that a person closed and actions they had; part of the governance record. */
@Component
class SteeringRecords extends StoredRecords {

  private static final String CLOSED =
      """
      select r.name as rollout, m.number as number, e.closed_at as at
      from steering_edition e
      join steering_meeting m on m.id = e.meeting_id
      join rollout r on r.rollout_id = m.rollout_id
      where e.closed_by = :person
      order by e.closed_at
      """;

  private static final String ACTION =
      """
      select r.name as rollout, a.wording as what, a.due as due
      from steering_action a
      join rollout r on r.rollout_id = a.rollout_id
      where a.owner = :person
      order by a.due
      """;

  SteeringRecords(JdbcClient database) {
    super(
        database,
        Set.of("SteeringAction", "Edition"),
        Map.of("steering-edition", CLOSED, "steering-action", ACTION));
  }
}
