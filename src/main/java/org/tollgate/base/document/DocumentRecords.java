package org.tollgate.base.document;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Who stored which file; files belong to what they prove and stay with it. */
@Component
class DocumentRecords extends StoredRecords {

  private static final String DOCUMENT =
      """
      select file_name as file, bytes as size, stored_at as at
      from document
      where stored_by = :person
      order by stored_at
      """;

  DocumentRecords(JdbcClient database) {
    super(database, Set.of(), Map.of("document", DOCUMENT));
  }
}
