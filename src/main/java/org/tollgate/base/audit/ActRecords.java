package org.tollgate.base.audit;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Acts of a person in the chain, which holds ids only and is never changed. */
@Component
class ActRecords extends StoredRecords {

  private static final String ACT =
      """
      select recorded_at as at, act as act, seq as number
      from audit_record
      where actor_id = :person
      order by seq
      """;

  ActRecords(JdbcClient database) {
    super(database, Set.of(), Map.of("act", ACT));
  }
}
