package org.tollgate.base.idempotency;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Answers kept for a day, so that a request sent twice is done once. */
@Component
class RequestRecords extends StoredRecords {

  private static final String REQUEST =
      """
      select t.status as number, t.begun_at as at
      from idempotent_request t
      where t.person_id = :person
      order by t.begun_at
      """;

  RequestRecords(JdbcClient database) {
    super(database, Set.of("idempotent_request"), Map.of("request", REQUEST));
  }

  @Override
  public void erase(PersonId person) {
    change("delete from idempotent_request where person_id = :person", person);
  }
}
