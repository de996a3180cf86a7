package org.tollgate.benefit.kpi;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Indicators that a person owns. */
@Component
class IndicatorRecords extends StoredRecords {

  private static final String INDICATOR =
      """
      select r.name as rollout, t.number as number, t.name as what
      from kpi_indicator t
      join rollout r on r.rollout_id = t.rollout_id
      where t.owner = :person
      order by t.number
      """;

  IndicatorRecords(JdbcClient database) {
    super(database, Set.of("Indicator", "Measuring"), Map.of("kpi-indicator", INDICATOR));
  }
}
