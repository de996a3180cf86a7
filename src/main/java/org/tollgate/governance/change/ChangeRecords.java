package org.tollgate.governance.change;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Change requests that a person raised, submitted or decided. */
@Component
class ChangeRecords extends StoredRecords {

  private static final String CHANGE =
      """
      select r.name as rollout, t.number as number, t.title as what, t.state as state,
          t.raised_at as at
      from change_request t
      join rollout r on r.rollout_id = t.rollout_id
      where t.raised_by = :person or t.submitted_by = :person or t.decided_by = :person
      order by t.raised_at
      """;

  ChangeRecords(JdbcClient database) {
    super(database, Set.of("ChangeRequest"), Map.of("change-request", CHANGE));
  }
}
