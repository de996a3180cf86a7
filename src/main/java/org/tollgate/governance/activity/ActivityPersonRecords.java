package org.tollgate.governance.activity;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Activities of a person, outputs and steps. */
@Component
class ActivityPersonRecords extends StoredRecords {

  private static final String ACTIVITY =
      """
      select r.name as rollout, a.code as code, a.name_en as what, a.due as due, a.state as state
      from activity a
      join rollout r on r.rollout_id = a.rollout_id
      where a.responsible_person = :person or a.accepting_person = :person
      order by r.name, a.code
      """;

  private static final String OUTPUT =
      """
      select r.name as rollout, a.code as code, o.file_name as file, o.uploaded_at as at,
          o.remark as text
      from activity_output o
      join activity a on a.id = o.activity_id
      join rollout r on r.rollout_id = a.rollout_id
      where o.author = :person or o.judge = :person
      order by o.uploaded_at
      """;

  private static final String ACTIVITY_STEP =
      """
      select r.name as rollout, a.code as code, s.kind as kind, s.happened_at as at,
          s.remark as text
      from activity_step s
      join activity a on a.id = s.activity_id
      join rollout r on r.rollout_id = a.rollout_id
      where s.person = :person
      order by s.happened_at
      """;

  ActivityPersonRecords(JdbcClient database) {
    super(
        database,
        Set.of("Activity", "Assignment", "OutputVersion", "ActivityStep"),
        Map.of("activity", ACTIVITY, "output", OUTPUT, "activity-step", ACTIVITY_STEP));
  }
}
