package org.tollgate.learning.material;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Material that a person wrote, and what they said they have read. */
@Component
class MaterialRecords extends StoredRecords {

  private static final String WRITTEN =
      """
      select r.name as rollout, w.name as what, m.number as number, m.title as text,
          m.written_at as at
      from training_material m
      join working_procedure w on w.id = m.procedure_id
      join rollout r on r.rollout_id = m.rollout_id
      where m.written_by = :person
      order by m.written_at
      """;

  private static final String READ =
      """
      select r.name as rollout, w.name as what, m.number as number, k.read_at as at
      from material_reading k
      join training_material m on m.id = k.material_id
      join working_procedure w on w.id = m.procedure_id
      join rollout r on r.rollout_id = m.rollout_id
      where k.person_id = :person
      order by k.read_at
      """;

  MaterialRecords(JdbcClient database) {
    super(
        database,
        Set.of("Material"),
        Map.of("training-material", WRITTEN, "material-reading", READ));
  }
}
