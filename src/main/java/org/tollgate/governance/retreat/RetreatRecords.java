package org.tollgate.governance.retreat;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Support that a person withdrew, entered or took note of. */
@Component
class RetreatRecords extends StoredRecords {

  private static final String RETREAT =
      """
      select r.name as rollout, t.subject as what, t.kind as kind, t.reason as reason,
          t.entered_at as at, t.ended_on as to_day
      from retreat t
      join rollout r on r.rollout_id = t.rollout_id
      where t.person_id = :person or t.entered_by = :person
      order by t.entered_at
      """;

  private static final String RETREAT_SEEN =
      """
      select r.name as rollout, t.subject as what, s.gate as number, s.seen_at as at
      from retreat_seen s
      join retreat t on t.retreat_id = s.retreat_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person_id = :person
      order by s.seen_at
      """;

  RetreatRecords(JdbcClient database) {
    super(
        database,
        Set.of("Retreat", "Seen"),
        Map.of("retreat", RETREAT, "retreat-seen", RETREAT_SEEN));
  }
}
