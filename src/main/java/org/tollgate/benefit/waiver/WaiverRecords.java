package org.tollgate.benefit.waiver;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Waivers that a person proposed or signed; who signed keeps the name. */
@Component
class WaiverRecords extends StoredRecords {

  private static final String PROPOSED =
      """
      select r.name as rollout, i.number as number, t.reason as text, t.proposed_at as at
      from kpi_waiver t
      join kpi_indicator i on i.id = t.indicator_id
      join rollout r on r.rollout_id = t.rollout_id
      where t.proposed_by = :person
      order by t.proposed_at
      """;

  private static final String SIGNED =
      """
      select r.name as rollout, i.number as number, s.signed_at as at
      from kpi_waiver_signature s
      join kpi_waiver t on t.id = s.waiver_id
      join kpi_indicator i on i.id = t.indicator_id
      join rollout r on r.rollout_id = t.rollout_id
      where s.person_id = :person
      order by s.signed_at
      """;

  private static final String NAMES =
      "select count(*) from kpi_waiver_signature where person_id = :person";

  WaiverRecords(JdbcClient database) {
    super(
        database,
        Set.of("Waiver", "PartySignature"),
        Map.of("kpi-waiver", PROPOSED, "kpi-waiver-signature", SIGNED));
  }

  @Override
  public boolean needsName(PersonId person) {
    return count(NAMES, person) > 0;
  }
}
