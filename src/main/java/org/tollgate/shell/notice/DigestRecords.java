package org.tollgate.shell.notice;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** How often a person wants a digest. */
@Component
class DigestRecords extends StoredRecords {

  private static final String DIGEST =
      """
      select rhythm as rhythm, made_at as at
      from digest_setting
      where person_id = :person
      """;

  DigestRecords(JdbcClient database) {
    super(database, Set.of("DigestSetting"), Map.of("digest", DIGEST));
  }

  @Override
  public void erase(PersonId person) {
    change("delete from digest_setting where person_id = :person", person);
  }
}
