package org.tollgate.base.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.PersonId;

/**
 * Keeps the requests that carry an idempotency key, per person. A row is there before the request
 * is carried out, in a transaction of its own, and the primary key lets only one of two requests at
 * the same time be the first. A row without an answer is one whose process ended half-way, or that
 * is under way: it is never carried out again.
 */
@Service
public class IdempotentRequests {

  /** For how long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient database;
  private final Clock clock;

  IdempotentRequests(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param key at most 200 characters
   * @param fingerprint of the request, 64 characters
   */
  public Attempt begin(PersonId person, String key, String fingerprint) {
    forgetIfOld(person, key);
    try {
      database
          .sql("insert into idempotent_request values (?, ?, ?, ?, null, null, null)")
          .params(person.value(), key, fingerprint, now())
          .update();
      return new Attempt.First();
    } catch (DuplicateKeyException e) {
      return find(person, key)
          .map(row -> row.meets(fingerprint))
          .orElseGet(() -> new Attempt.Unknown());
    }
  }

  public void answered(PersonId person, String key, Answered answer) {
    database
        .sql(
            "update idempotent_request set status = ?, headers = ?, body = ?"
                + " where person_id = ? and request_key = ?")
        .params(answer.status(), answer.headers(), answer.body(), person.value(), key)
        .update();
  }

  /** Nothing was done: the key may be used again. */
  public void forget(PersonId person, String key) {
    database
        .sql("delete from idempotent_request where person_id = ? and request_key = ?")
        .params(person.value(), key)
        .update();
  }

  /** Forgets what is older than a day. */
  @Scheduled(cron = "0 23 * * * *")
  public void forgetOld() {
    database
        .sql("delete from idempotent_request where begun_at <= ?")
        .param(now().minus(KEPT))
        .update();
  }

  private void forgetIfOld(PersonId person, String key) {
    database
        .sql(
            "delete from idempotent_request"
                + " where person_id = ? and request_key = ? and begun_at <= ?")
        .params(person.value(), key, now().minus(KEPT))
        .update();
  }

  private Optional<Row> find(PersonId person, String key) {
    return database
        .sql(
            "select fingerprint, status, headers, body from idempotent_request"
                + " where person_id = ? and request_key = ?")
        .params(person.value(), key)
        .query((row, number) -> Row.of(row))
        .optional();
  }

  private record Row(String fingerprint, Answered answer) {

    static Row of(ResultSet row) throws SQLException {
      int status = row.getInt("status");
      boolean open = row.wasNull();
      return new Row(
          row.getString("fingerprint"),
          open ? null : new Answered(status, row.getString("headers"), row.getString("body")));
    }

    Attempt meets(String sent) {
      if (!fingerprint.equals(sent)) {
        return new Attempt.Other();
      }
      return answer == null ? new Attempt.Unknown() : new Attempt.Repeated(answer);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
