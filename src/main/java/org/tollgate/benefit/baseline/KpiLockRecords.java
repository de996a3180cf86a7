package org.tollgate.benefit.baseline;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Baselines and waivers that a person proposed or signed; who signed keeps the name. */
@Component
class KpiLockRecords extends StoredRecords {

  private static final String PROPOSED =
      """
      select r.name as rollout, t.number as number, t.reason as text, t.proposed_at as at
      from kpi_baseline t
      join rollout r on r.rollout_id = t.rollout_id
      where t.proposed_by = :person
      order by t.proposed_at
      """;

  private static final String SIGNED =
      """
      select r.name as rollout, t.number as number, s.signed_at as at
      from kpi_baseline_signature s
      join kpi_baseline t on t.id = s.baseline_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person_id = :person
      order by s.signed_at
      """;

  private static final String NAMES =
      "select count(*) from kpi_baseline_signature where person_id = :person";

  KpiLockRecords(JdbcClient database) {
    super(
        database,
        Set.of("KpiBaseline", "PartySignature"),
        Map.of("kpi-baseline", PROPOSED, "kpi-baseline-signature", SIGNED));
  }

  @Override
  public boolean needsName(PersonId person) {
    return count(NAMES, person) > 0;
  }
}
