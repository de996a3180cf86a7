package org.tollgate.improvement.meeting;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Where a person was present, and cards written under the own name. Others cannot be found. */
@Component
class MeetingRecords extends StoredRecords {

  private static final String PRESENCE =
      """
      select r.name as rollout, m.number as number, m.held_on as on_day
      from retrospective_presence p
      join retrospective m on m.id = p.retrospective_id
      join rollout r on r.rollout_id = m.rollout_id
      where p.person_id = :person
      order by m.held_on
      """;

  private static final String CARD =
      """
      select r.name as rollout, m.number as number, c.kind as kind, c.text as text
      from retrospective_card c
      join retrospective m on m.id = c.retrospective_id
      join rollout r on r.rollout_id = m.rollout_id
      where c.author = :person
      order by m.number, c.id
      """;

  MeetingRecords(JdbcClient database) {
    super(
        database,
        Set.of("Attendance", "Card"),
        Map.of("retrospective-presence", PRESENCE, "retrospective-card", CARD));
  }
}
