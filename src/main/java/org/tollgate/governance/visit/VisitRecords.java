package org.tollgate.governance.visit;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Up to where a person has looked at the changes of a rollout. */
@Component
class VisitRecords extends StoredRecords {

  private static final String VISIT =
      """
      select r.name as rollout, t.seen_at as at
      from visit t
      join rollout r on r.rollout_id = t.rollout_id
      where t.person_id = :person
      order by t.seen_at
      """;

  VisitRecords(JdbcClient database) {
    super(database, Set.of("Visit", "Key"), Map.of("visit", VISIT));
  }

  @Override
  public void erase(PersonId person) {
    change("delete from visit where person_id = :person", person);
  }
}
