package org.tollgate.reporting.overview;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Lights that a person signed to be others than the rule says; part of the governance record. */
@Component
class LightOverrideRecords extends StoredRecords {

  private static final String SIGNED =
      """
      select r.name as rollout, o.side as kind, o.reason as reason, o.signed_at as at
      from light_override o
      join rollout r on r.rollout_id = o.rollout_id
      where o.signed_by = :person
      order by o.signed_at
      """;

  LightOverrideRecords(JdbcClient database) {
    super(database, Set.of("LightOverride"), Map.of("light-override", SIGNED));
  }
}
