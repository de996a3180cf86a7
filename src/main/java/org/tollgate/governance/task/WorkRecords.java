package org.tollgate.governance.task;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Open work of a person. */
@Component
class WorkRecords extends StoredRecords {

  private static final String WORK =
      """
      select r.name as rollout, t.subject_kind as kind, t.due as due, t.created_at as at
      from task_item t
      join rollout r on r.rollout_id = t.rollout_id
      where t.person_id = :person
      order by t.created_at
      """;

  WorkRecords(JdbcClient database) {
    super(database, Set.of("TaskItem"), Map.of("work", WORK));
  }

  @Override
  public void erase(PersonId person) {
    change("delete from task_item where person_id = :person", person);
  }
}
