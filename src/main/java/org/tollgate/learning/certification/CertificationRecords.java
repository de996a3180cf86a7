package org.tollgate.learning.certification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.Retention;
import org.tollgate.base.privacy.StoredRecords;

/**
 * Exams that a person sat, questions that they wrote and keys that they saw. Answers go when their
 * time is over; that somebody passed stays, since the permit rests on it.
 */
@Component
class CertificationRecords extends StoredRecords {

  private static final String SITTING =
      """
      select r.name as rollout, p.name as what, s.attempt as number, s.state as state,
          s.percent as percent, s.started_at as at
      from sitting s
      join working_procedure p on p.id = s.procedure_id
      join rollout r on r.rollout_id = s.rollout_id
      where s.person_id = :person
      order by s.started_at
      """;

  private static final String ANSWER =
      """
      select p.name as what, i.place as number, i.answer as text, i.saved_at as at
      from sitting_item i
      join sitting s on s.id = i.sitting_id
      join working_procedure p on p.id = s.procedure_id
      where s.person_id = :person and i.saved_at is not null
      order by i.saved_at
      """;

  private static final String QUESTION =
      """
      select r.name as rollout, p.name as what, q.number as number, q.state as state,
          q.written_at as at
      from question q
      join working_procedure p on p.id = q.procedure_id
      join rollout r on r.rollout_id = q.rollout_id
      where q.author = :person or q.approver = :person
      order by q.written_at
      """;

  private static final String SEEN =
      """
      select p.name as what, q.number as number, k.seen_at as at
      from question_seen k
      join question q on q.id = k.question_id
      join working_procedure p on p.id = q.procedure_id
      where k.person_id = :person
      order by k.seen_at
      """;

  private static final String EXAM =
      """
      select r.name as rollout, p.name as what, e.published_version as number, e.published_at as at
      from exam e
      join working_procedure p on p.id = e.procedure_id
      join rollout r on r.rollout_id = e.rollout_id
      where e.published_by = :person
      order by e.published_at
      """;

  private final JdbcClient database;

  CertificationRecords(JdbcClient database) {
    super(
        database,
        Set.of("Sitting", "Question", "Exam"),
        Map.of(
            "sitting", SITTING,
            "sitting-answer", ANSWER,
            "question", QUESTION,
            "question-seen", SEEN,
            "exam-published", EXAM));
    this.database = database;
  }

  @Override
  public Retention.Kind expires() {
    return Retention.Kind.EXAM_ANSWERS;
  }

  @Override
  public int eraseBefore(Instant moment) {
    OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
    int asides =
        database
            .sql(
                """
                delete from sitting_aside where sitting_id in (
                  select id from sitting where ended_at < :at)
                """)
            .param("at", at)
            .update();
    int answers =
        database
            .sql(
                """
                update sitting_item set answer = null where answer is not null and sitting_id in (
                  select id from sitting where ended_at < :at)
                """)
            .param("at", at)
            .update();
    return asides + answers;
  }
}
