package org.tollgate.benefit.budget;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Budgets that a person signed; part of the governance record. */
@Component
class BudgetRecords extends StoredRecords {

  private static final String SIGNED =
      """
      select r.name as rollout, b.number as number, b.signed_at as at
      from budget_baseline b
      join rollout r on r.rollout_id = b.rollout_id
      where b.signed_by = :person
      order by b.signed_at
      """;

  BudgetRecords(JdbcClient database) {
    super(database, Set.of("BudgetBaseline"), Map.of("budget-baseline", SIGNED));
  }
}
