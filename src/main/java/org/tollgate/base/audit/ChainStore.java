package org.tollgate.base.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tollgate.base.shared.RolloutId;

/** The two tables of the chain. */
class ChainStore {

  private static final String COLUMNS =
      "seq, recorded_at, act, rollout_id, subject_id, actor_id, facts, previous_hash, hash, mac";

  private static final String ROWS = "select " + COLUMNS + " from audit_record";

  private final JdbcClient database;

  ChainStore(JdbcClient database) {
    this.database = database;
  }

  /** The head and its seal, not yet checked. */
  record SealedHead(ChainHead head, String mac) {}

  Optional<SealedHead> head() {
    return head("select seq, hash, mac from audit_head where id = 1");
  }

  /** Waits until no other transaction holds the head, then holds it until the end of this one. */
  Optional<SealedHead> lockedHead() {
    return head("select seq, hash, mac from audit_head where id = 1 for update");
  }

  private Optional<SealedHead> head(String sql) {
    return database
        .sql(sql)
        .query(
            (row, number) ->
                new SealedHead(
                    new ChainHead(row.getLong("seq"), row.getString("hash")), row.getString("mac")))
        .optional();
  }

  /** Starts a record; harmless where another instance started it at the same moment. */
  void insertHead(ChainHead head, String mac) {
    try {
      database
          .sql("insert into audit_head (id, seq, hash, mac) values (1, :seq, :hash, :mac)")
          .param("seq", head.sequence())
          .param("hash", head.hash())
          .param("mac", mac)
          .update();
    } catch (DuplicateKeyException e) {
      // there is one head, whoever wrote it
    }
  }

  void updateHead(ChainHead head, String mac) {
    database
        .sql("update audit_head set seq = :seq, hash = :hash, mac = :mac where id = 1")
        .param("seq", head.sequence())
        .param("hash", head.hash())
        .param("mac", mac)
        .update();
  }

  void append(ChainRow row) {
    ChainRow.Entry entry = row.entry();
    database
        .sql("insert into audit_record (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            row.sequence(),
            OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
            entry.act(),
            entry.rollout(),
            entry.subject(),
            entry.actor(),
            entry.facts(),
            row.previousHash(),
            row.hash(),
            row.mac())
        .update();
  }

  boolean isEmpty() {
    return lastSequence() == 0;
  }

  long lastSequence() {
    return database
        .sql("select coalesce(max(seq), 0) from audit_record")
        .query(Long.class)
        .single();
  }

  List<ChainRow> rowsAfter(long sequence, int most) {
    return database
        .sql(ROWS + " where seq > :seq order by seq" + " fetch first :most rows only")
        .param("seq", sequence)
        .param("most", most)
        .query(ChainStore::row)
        .list();
  }

  Optional<ChainRow> row(long sequence) {
    return database
        .sql(ROWS + " where seq = :seq")
        .param("seq", sequence)
        .query(ChainStore::row)
        .optional();
  }

  /** Rows elsewhere that name the given hash as the one before them. */
  List<ChainRow> successorsElsewhere(String hash, long sequence) {
    return database
        .sql(ROWS + " where previous_hash = :h and seq <> :seq")
        .param("h", hash)
        .param("seq", sequence)
        .query(ChainStore::row)
        .list();
  }

  RecordPage page(RecordFilter filter, int number, int size) {
    if (filter.rollouts().filter(Set::isEmpty).isPresent()) {
      return new RecordPage(List.of(), 0, size, 0);
    }
    Map<String, Object> parameters = new HashMap<>();
    String where = where(filter, parameters);
    long total =
        database
            .sql("select count(*) from audit_record" + where)
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.put("size", size);
    parameters.put("skipped", (long) number * size);
    return new RecordPage(
        acts(
            ROWS + where + " order by seq desc offset :skipped rows fetch next :size rows only",
            parameters),
        number,
        size,
        total);
  }

  List<RecordedAct> about(UUID subject) {
    return acts(ROWS + " where subject_id = :subject order by seq", Map.of("subject", subject));
  }

  private static final String SPAN =
      " where rollout_id = :rollout and seq > :after and actor_id <> :without and act in (:acts)";

  long count(RecordSpan span) {
    return database
        .sql("select count(*) from audit_record" + SPAN)
        .params(parameters(span))
        .query(Long.class)
        .single();
  }

  List<RecordedAct> acts(RecordSpan span, long skipped, int most) {
    Map<String, Object> parameters = parameters(span);
    parameters.put("skipped", skipped);
    parameters.put("most", most);
    return acts(
        ROWS + SPAN + " order by seq desc offset :skipped rows fetch next :most rows only",
        parameters);
  }

  private static Map<String, Object> parameters(RecordSpan span) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("rollout", span.rollout().value());
    parameters.put("after", span.after());
    parameters.put("without", span.without().value());
    parameters.put("acts", span.acts());
    return parameters;
  }

  List<String> acts() {
    return database
        .sql("select distinct act from audit_record order by act")
        .query(String.class)
        .list();
  }

  private List<RecordedAct> acts(String sql, Map<String, Object> parameters) {
    return database
        .sql(sql)
        .params(parameters)
        .query((row, number) -> RecordedAct.of(ChainStore.row(row, number)))
        .list();
  }

  private static String where(RecordFilter filter, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    filter
        .rollouts()
        .ifPresent(
            rollouts -> {
              conditions.add("rollout_id in (:rollouts)");
              parameters.put("rollouts", rollouts.stream().map(RolloutId::value).toList());
            });
    filter
        .act()
        .ifPresent(
            act -> {
              conditions.add("act = :act");
              parameters.put("act", act);
            });
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  static ChainRow row(ResultSet row, int number) throws SQLException {
    return new ChainRow(
        row.getLong("seq"),
        new ChainRow.Entry(
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("act"),
            row.getObject("rollout_id", UUID.class),
            row.getObject("subject_id", UUID.class),
            row.getObject("actor_id", UUID.class),
            row.getString("facts")),
        row.getString("previous_hash"),
        row.getString("hash"),
        row.getString("mac"));
  }
}
