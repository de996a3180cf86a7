package org.tollgate.learning.training;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Sessions in which a person had a seat, and whether they came. */
@Component
class TrainingRecords extends StoredRecords {

  private static final String SEAT =
      """
      select r.name as rollout, c.name as what, case when t.attended then 1 else 0 end as number,
          s.starts_at as at
      from training_seat t
      join training_session s on s.id = t.session_id
      join training_course c on c.id = s.course_id
      join rollout r on r.rollout_id = s.rollout_id
      where t.person_id = :person
      order by s.starts_at
      """;

  TrainingRecords(JdbcClient database) {
    super(database, Set.of("Seat"), Map.of("training-seat", SEAT));
  }
}
