package org.tollgate.reporting.report;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Reports that a person drafted or made final. */
@Component
class ReportRecords extends StoredRecords {

  private static final String REPORT =
      """
      select r.name as rollout, t.number as number, t.made_at as at
      from status_report t
      join rollout r on r.rollout_id = t.rollout_id
      where t.made_by = :person or t.signed_by = :person
      order by t.made_at
      """;

  ReportRecords(JdbcClient database) {
    super(database, Set.of("StoredReport"), Map.of("status-report", REPORT));
  }
}
