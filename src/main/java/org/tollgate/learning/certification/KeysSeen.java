package org.tollgate.learning.certification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.learning.procedure.ProcedureId;

/** Who has seen which key; such a question is never drawn for that person. */
@Component
class KeysSeen {

  private static final String NOTE =
      """
      insert into question_seen (question_id, person_id, seen_at)
      select q.id, :person, :at from question q
      where q.id = :question and not exists (
        select 1 from question_seen s where s.question_id = q.id and s.person_id = :person)
      """;

  private static final String OF =
      """
      select s.question_id from question_seen s join question q on q.id = s.question_id
      where s.person_id = :person and q.procedure_id = :procedure
      """;

  private final JdbcClient database;
  private final Clock clock;

  KeysSeen(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void note(PersonId person, QuestionId question) {
    OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    database
        .sql(NOTE)
        .param("person", person.value())
        .param("question", question.value())
        .param("at", now)
        .update();
  }

  Set<QuestionId> by(PersonId person, ProcedureId procedure) {
    return database
        .sql(OF)
        .param("person", person.value())
        .param("procedure", procedure.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(QuestionId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
