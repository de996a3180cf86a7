package org.tollgate.learning.permit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tollgate.base.shared.PersonId;

/**
 * Numbers the changes of permits as they are committed. The number is given under a lock that is
 * held until the commit: whoever sees number N sees all before it, so a reader that goes on after
 * its last number misses nothing.
 */
@Component
class PermitFeed {

  private final PermitRepository permits;
  private final JdbcClient database;

  PermitFeed(PermitRepository permits, JdbcClient database) {
    this.permits = permits;
    this.database = database;
  }

  /**
   * One change.
   *
   * @param number counted from 1 over all rollouts
   */
  record Change(
      long number, UUID permit, UUID rollout, PersonId person, PermitState state, Instant at) {}

  /** Before the head of the record, which is locked last. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
  @Order(0)
  void on(PermitChanged changed) {
    // what JPA still holds back is written first: the change refers to it, and the lock comes last
    permits.flush();
    database.sql("update permit_feed set last_number = last_number + 1 where id = 1").update();
    long number =
        database.sql("select last_number from permit_feed where id = 1").query(Long.class).single();
    database
        .sql(
            """
            insert into permit_change (number, permit_id, rollout_id, person_id, state, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            number,
            changed.permit().value(),
            changed.rolloutId().value(),
            changed.person().value(),
            changed.state().name(),
            changed.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those after a number, the earliest first. */
  List<Change> after(long number, int most) {
    return database
        .sql("select * from permit_change where number > ? order by number fetch first ? rows only")
        .params(number, most)
        .query(
            (row, n) ->
                new Change(
                    row.getLong("number"),
                    row.getObject("permit_id", UUID.class),
                    row.getObject("rollout_id", UUID.class),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    PermitState.valueOf(row.getString("state")),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
