package org.tollgate.governance.deliverable;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Deliverables that a person reviewed, handed over or accepted. */
@Component
class DeliverableRecords extends StoredRecords {

  private static final String DELIVERABLE =
      """
      select r.name as rollout, t.name as what, t.state as state, t.handed_at as at
      from deliverable t
      join rollout r on r.rollout_id = t.rollout_id
      where t.reviewer = :person or t.handed_by = :person or t.accepted_by = :person
      order by t.name
      """;

  private static final String REMARK =
      """
      select r.name as rollout, t.name as what, s.text as text, s.made_at as at
      from deliverable_remark s
      join deliverable t on t.id = s.deliverable_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person = :person or s.settled_by = :person
      order by s.made_at
      """;

  DeliverableRecords(JdbcClient database) {
    super(
        database,
        Set.of("Deliverable", "Remark"),
        Map.of("deliverable", DELIVERABLE, "deliverable-remark", REMARK));
  }
}
