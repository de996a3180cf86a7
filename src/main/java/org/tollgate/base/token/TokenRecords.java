package org.tollgate.base.token;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Access tokens of a person, never the secret; they end with the access. */
@Component
class TokenRecords extends StoredRecords {

  private static final String TOKEN =
      """
      select t.name as name, t.scope as kind, t.created_at as at, t.ends_at as ends_at,
          t.last_used_at as used_at
      from access_token t
      where t.person_id = :person
      order by t.created_at
      """;

  TokenRecords(JdbcClient database) {
    super(database, Set.of("Token"), Map.of("token", TOKEN));
  }

  @Override
  public void erase(PersonId person) {
    change("delete from access_token where person_id = :person", person);
  }
}
