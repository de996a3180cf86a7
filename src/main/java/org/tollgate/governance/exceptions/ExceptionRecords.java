package org.tollgate.governance.exceptions;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Exceptions that a person opened or submitted, or is a candidate in. */
@Component
class ExceptionRecords extends StoredRecords {

  private static final String EXCEPTION =
      """
      select r.name as rollout, e.number as number, e.breach as text, e.opened_at as at,
          e.state as state
      from rollout_exception e
      join rollout r on r.rollout_id = e.rollout_id
      where e.candidate = :person or e.opened_by = :person or e.submitted_by = :person
      order by e.opened_at
      """;

  ExceptionRecords(JdbcClient database) {
    super(database, Set.of("ExceptionCase", "Proposal"), Map.of("exception", EXCEPTION));
  }
}
