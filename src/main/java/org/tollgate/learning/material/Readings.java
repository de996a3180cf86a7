package org.tollgate.learning.material;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;

/** Who has acknowledged which edition. */
@Component
class Readings {

  private static final String NOTE =
      """
      insert into material_reading (material_id, person_id, read_at)
      select m.id, :person, :at from training_material m
      where m.id = :material and not exists (
        select 1 from material_reading r where r.material_id = m.id and r.person_id = :person)
      """;

  private final JdbcClient database;

  Readings(JdbcClient database) {
    this.database = database;
  }

  /** Whether it is new. */
  boolean note(UUID material, PersonId person, Instant at) {
    return database
            .sql(NOTE)
            .param("material", material)
            .param("person", person.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  Optional<Instant> at(UUID material, PersonId person) {
    return database
        .sql("select read_at from material_reading where material_id = ? and person_id = ?")
        .params(material, person.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Set<PersonId> of(UUID material) {
    return database
        .sql("select person_id from material_reading where material_id = ?")
        .param(material)
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }
}
