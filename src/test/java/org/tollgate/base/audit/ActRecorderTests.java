package org.tollgate.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tollgate.base.audit.RecordFixture.act;
import static org.tollgate.base.audit.RecordFixture.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.audit.Verdict.Unaltered;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.TestDatabases.Kind;

class ActRecorderTests {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesAllActsOfATransactionInTheirOrder(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.transaction.executeWithoutResult(
        status -> {
          record.recorder.on(act("first"));
          record.recorder.on(act("second"));
          assertThat(record.rows()).as("nothing before the commit").isZero();
        });

    assertThat(acts(record)).containsExactly("second", "first");
    assertUnaltered(record);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesNothingOfAnActThatIsRolledBack(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(1);
    record.transaction.executeWithoutResult(
        status -> {
          record.recorder.on(act("undone"));
          status.setRollbackOnly();
        });

    assertThat(acts(record)).containsExactly("act-1");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesARefusalAfterTheRollback(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.transaction.executeWithoutResult(
        status -> {
          record.recorder.on(act("undone"));
          record.recorder.on(refusal("refused"));
          status.setRollbackOnly();
          assertThat(record.rows()).as("never while the outer one runs").isZero();
        });

    assertThat(acts(record)).containsExactly("refused");
    assertUnaltered(record);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesARefusalOnceIfItsTransactionCommits(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.transaction.executeWithoutResult(status -> record.recorder.on(refusal("refused")));

    assertThat(acts(record)).containsExactly("refused");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesARefusalIfTheCommitItselfFails(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    try {
      record.transaction.executeWithoutResult(
          status -> {
            record.recorder.on(refusal("refused"));
            record.recorder.on(act("undone"));
            TransactionSynchronizationManager.registerSynchronization(failing());
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("too late");
    }

    assertThat(acts(record)).containsExactly("refused");
    assertUnaltered(record);
  }

  private static TransactionSynchronization failing() {
    return new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        throw new IllegalStateException("too late");
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rollsTheActBackWhereItsRowCannotBeWritten(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.sql.sql("create table thing (id integer)").update();
    record.sql.sql("update audit_head set mac = 'forged'").update();
    try {
      record.transaction.executeWithoutResult(
          status -> {
            record.sql.sql("insert into thing (id) values (1)").update();
            record.recorder.on(act("done"));
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("altered");
    }

    assertThat(record.sql.sql("select count(*) from thing").query(Long.class).single()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesAnActOutsideATransactionAtOnce(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.recorder.on(act("alone"));

    assertThat(acts(record)).containsExactly("alone");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void writesTheActsOfAReadOnlyTransactionAfterIt(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    TransactionTemplate readOnly = new TransactionTemplate(record.transactions);
    readOnly.setReadOnly(true);
    readOnly.executeWithoutResult(status -> record.recorder.on(act("looked-at")));

    assertThat(acts(record)).containsExactly("looked-at");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsTheActsOfAnInnerTransactionApart(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    TransactionTemplate inner = new TransactionTemplate(record.transactions);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    record.transaction.executeWithoutResult(
        status -> {
          record.recorder.on(act("outer"));
          inner.executeWithoutResult(innerStatus -> record.recorder.on(act("inner")));
          status.setRollbackOnly();
        });

    assertThat(acts(record)).containsExactly("inner");
    assertUnaltered(record);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void takesAnActThatIsToldWhileOthersAreBeingWritten(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.transaction.executeWithoutResult(
        status -> {
          record.recorder.on(act("first"));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  record.recorder.on(act("late"));
                }
              });
        });

    assertThat(acts(record)).containsExactly("late", "first");
    assertUnaltered(record);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsOneChainUnderEightWriters(Kind kind) throws Exception {
    RecordFixture record = new RecordFixture(kind);
    int writers = 8;
    int each = 40;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "writer-" + writer;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  for (int i = 0; i < each; i++) {
                    boolean undo = i % 5 == 4;
                    record.transaction.executeWithoutResult(
                        status -> {
                          record.recorder.on(act(name));
                          record.recorder.on(refusal(name + "-refused"));
                          if (undo) {
                            status.setRollbackOnly();
                          }
                        });
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> writer : running) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }

    // a fifth of the acts was rolled back, every refusal stayed
    int expected = writers * each * 4 / 5 + writers * each;
    assertThat(record.rows()).isEqualTo(expected);
    assertThat(record.trail.head().sequence()).isEqualTo(expected);
    assertUnaltered(record);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void verifiesWhileOthersWrite(Kind kind) throws Exception {
    RecordFixture record = new RecordFixture(kind).with(50);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer = threads.submit(() -> record.with(200));
      do {
        assertUnaltered(record);
      } while (!writer.isDone());
      writer.get();
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void refusesFactsWithoutASpellingAtOnce(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    RecordFixture.TestAct bad =
        new RecordFixture.TestAct(
            "x", null, UUID.randomUUID(), Map.of("rollout", RolloutId.random()), false);

    assertThatIllegalArgumentException().isThrownBy(() -> record.recorder.on(bad));
    assertThatIllegalArgumentException().isThrownBy(() -> record.recorder.on(act("No word")));
    assertThat(record.rows()).isZero();
  }

  private static List<String> acts(RecordFixture record) {
    return record.trail.page(RecordFilter.NONE, 0).acts().stream().map(RecordedAct::act).toList();
  }

  private static void assertUnaltered(RecordFixture record) {
    assertThat(record.trail.verify()).isInstanceOf(Unaltered.class);
  }
}
