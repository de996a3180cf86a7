package org.tollgate.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tollgate.base.audit.RecordFixture.act;
import static org.tollgate.base.audit.RecordFixture.refusal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.testing.OnTestDatabase;

/** The recorder as the application wires it: events of Spring, transactions of JPA. */
@DataJpaTest(showSql = false, properties = "spring.jpa.hibernate.ddl-auto=none")
@OnTestDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({AuditConfiguration.class, ActRecorderWithJpaTests.FixedClock.class})
class ActRecorderWithJpaTests {

  /**
   * A thread for each. In the common pool who waits may do the work of others meanwhile: here an
   * act inside the transaction that it must stay out of.
   */
  private static final Executor APART = task -> new Thread(task).start();

  @TestConfiguration
  static class FixedClock {
    @Bean
    Clock clock() {
      return Clock.fixed(RecordFixture.NOW, ZoneOffset.UTC);
    }
  }

  /** Something that JPA writes only when it has to. */
  @Entity(name = "RowOfJpa")
  @Table(name = "audit_jpa_row")
  static class RowOfJpa {

    private static Runnable whenFlushed = () -> {};

    @Id private int id;

    @Column(name = "word")
    private String word;

    protected RowOfJpa() {}

    RowOfJpa(int id, String word) {
      this.id = id;
      this.word = word;
    }

    @PostPersist
    void flushed() {
      whenFlushed.run();
    }
  }

  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private EntityManager entities;
  @Autowired private JdbcClient database;
  @Autowired private AuditTrail trail;

  @Autowired
  void createTable(JdbcClient sql) {
    sql.sql(
            "create table if not exists audit_jpa_row"
                + " (id integer primary key, word varchar(10) not null)")
        .update();
    sql.sql("delete from audit_jpa_row").update();
  }

  @AfterEach
  void theRecordIsAlwaysUnaltered() {
    RowOfJpa.whenFlushed = () -> {};
    assertThat(trail.verify()).isInstanceOf(Verdict.Unaltered.class);
  }

  @Test
  void storesActAndRowTogether() {
    long before = rowsOfTheRecord();
    inTransaction(
        () -> {
          entities.persist(new RowOfJpa(1, "done"));
          events.publishEvent(act("done"));
        });

    assertThat(rowsOfTheRecord()).isEqualTo(before + 1);
    assertThat(rowsOfJpa()).isEqualTo(1);
  }

  @Test
  void storesNeitherAfterARollbackButTheRefusal() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      entities.persist(new RowOfJpa(1, "undone"));
                      events.publishEvent(act("undone"));
                      events.publishEvent(refusal("refused"));
                      throw new IllegalStateException("no");
                    }));

    assertThat(rowsOfJpa()).isZero();
    assertThat(latestActs().get(0)).isEqualTo("refused");
    assertThat(latestActs()).doesNotContain("undone");
  }

  @Test
  void leavesTheHeadFreeWhileJpaStillWrites() {
    RowOfJpa.whenFlushed =
        () -> CompletableFuture.runAsync(() -> events.publishEvent(act("other")), APART).join();
    CompletableFuture<Void> act =
        CompletableFuture.runAsync(
            () ->
                inTransaction(
                    () -> {
                      events.publishEvent(act("mine"));
                      entities.persist(new RowOfJpa(1, "late"));
                    }),
            APART);

    assertThat(act.orTimeout(15, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(20));
    assertThat(latestActs().subList(0, 2)).containsExactly("mine", "other");
  }

  @Test
  void tellsABrokenConstraintInSpringsWords() {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      entities.persist(new RowOfJpa(1, null));
                      events.publishEvent(act("broken"));
                      events.publishEvent(refusal("refused"));
                    }));

    assertThat(latestActs().get(0)).isEqualTo("refused");
    assertThat(latestActs()).doesNotContain("broken");
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private long rowsOfTheRecord() {
    return trail.page(RecordFilter.NONE, 0).total();
  }

  private long rowsOfJpa() {
    return database.sql("select count(*) from audit_jpa_row").query(Long.class).single();
  }

  private List<String> latestActs() {
    return trail.page(RecordFilter.NONE, 0).acts().stream().map(RecordedAct::act).toList();
  }
}
