package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * Papers and answers, past JPA: a save is two statements, under the lock of its sitting, so that
 * nothing is acknowledged which the mark does not know.
 */
@Component
class PaperStore {

  private final JdbcClient database;

  PaperStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * One question of a paper with its answer.
   *
   * @param place counted from 1
   * @param order as {@link Draw.Item#order()}
   * @param answer as {@link Scoring} reads it, or null
   * @param sequence 0 while nothing was saved
   */
  record Item(
      int place,
      QuestionId question,
      List<Integer> order,
      String answer,
      boolean unsure,
      long sequence,
      Instant savedAt,
      BigDecimal points) {}

  /** What a candidate sends. */
  record Sent(int place, long sequence, String answer, boolean unsure) {}

  void lay(SittingId sitting, List<Draw.Item> paper) {
    int place = 1;
    for (Draw.Item item : paper) {
      database
          .sql(
              """
              insert into sitting_item
                (sitting_id, place, question_id, option_order, unsure, sequence)
              values (?, ?, ?, ?, false, 0)
              """)
          .params(sitting.value(), place++, item.question().value(), join(item.order()))
          .update();
    }
  }

  /** Until the transaction ends, nobody else saves to or ends this sitting. */
  void lock(SittingId sitting) {
    database
        .sql("select id from sitting where id = ? for update")
        .param(sitting.value())
        .query(UUID.class)
        .optional();
  }

  /** Whether it was newer than what is there. */
  boolean save(SittingId sitting, Sent sent, Instant at) {
    return database
            .sql(
                """
                update sitting_item set answer = ?, unsure = ?, sequence = ?, saved_at = ?
                where sitting_id = ? and place = ? and sequence < ?
                """)
            .params(
                sent.answer(),
                sent.unsure(),
                sent.sequence(),
                utc(at),
                sitting.value(),
                sent.place(),
                sent.sequence())
            .update()
        > 0;
  }

  /** Keeps what does not count. */
  void putAside(SittingId sitting, Sent sent, String why, Instant at) {
    database
        .sql(
            """
            insert into sitting_aside (id, sitting_id, place, sequence, answer, why, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            sitting.value(),
            sent.place(),
            sent.sequence(),
            sent.answer(),
            why,
            utc(at))
        .update();
  }

  void mark(SittingId sitting, int place, BigDecimal points) {
    database
        .sql("update sitting_item set points = ? where sitting_id = ? and place = ?")
        .params(points, sitting.value(), place)
        .update();
  }

  List<Item> items(SittingId sitting) {
    return database
        .sql("select * from sitting_item where sitting_id = ? order by place")
        .param(sitting.value())
        .query(PaperStore::item)
        .list();
  }

  Optional<Item> item(SittingId sitting, int place) {
    return items(sitting).stream().filter(each -> each.place() == place).findFirst();
  }

  /** How many answers came too late or from elsewhere. */
  int aside(SittingId sitting) {
    return database
        .sql("select count(*) from sitting_aside where sitting_id = ?")
        .param(sitting.value())
        .query(Integer.class)
        .single();
  }

  /** How often the person had which question of a procedure. */
  Map<QuestionId, Integer> met(PersonId person, ProcedureId procedure) {
    Map<QuestionId, Integer> met = new HashMap<>();
    database
        .sql(
            """
            select i.question_id as question, count(*) as times from sitting_item i
            join sitting s on s.id = i.sitting_id
            where s.person_id = ? and s.procedure_id = ? group by i.question_id
            """)
        .params(person.value(), procedure.value())
        .query((row, number) -> new Met(row.getObject("question", UUID.class), row.getInt("times")))
        .list()
        .forEach(each -> met.put(new QuestionId(each.question()), each.times()));
    return met;
  }

  private record Met(UUID question, int times) {}

  private static Item item(ResultSet row, int number) throws SQLException {
    OffsetDateTime saved = row.getObject("saved_at", OffsetDateTime.class);
    return new Item(
        row.getInt("place"),
        new QuestionId(row.getObject("question_id", UUID.class)),
        Scoring.places(row.getString("option_order")),
        row.getString("answer"),
        row.getBoolean("unsure"),
        row.getLong("sequence"),
        saved == null ? null : saved.toInstant(),
        row.getBigDecimal("points"));
  }

  private static String join(List<Integer> order) {
    return order.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
