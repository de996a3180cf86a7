package org.tollgate.base.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.TestDatabases;

/** A record on a fresh database, without Spring; its clock stands still at a nanosecond. */
final class RecordFixture {

  static final Instant NOW = Instant.parse("2027-03-01T10:00:00.123456789Z");
  static final PersonId ANNA = new PersonId(new UUID(0xA, 1));

  final DataSource dataSource;
  final JdbcClient sql;
  final JdbcTransactionManager transactions;
  final TransactionTemplate transaction;
  final ActRecorder recorder;
  final AuditTrail trail;
  final Path home;
  final RecordKey key;

  RecordFixture(TestDatabases.Kind kind) {
    this(TestDatabases.fresh(kind), newHome());
  }

  RecordFixture(DataSource dataSource, Path home) {
    this.dataSource = dataSource;
    this.home = home;
    this.sql = JdbcClient.create(dataSource);
    this.transactions = new JdbcTransactionManager(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    ChainStore store = new ChainStore(sql);
    this.key = RecordKey.atStart(store, home);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ChainWriter writer = new ChainWriter(store, key);
    this.recorder = new ActRecorder(writer, clock, transactions, Optional.empty());
    this.trail = new AuditTrail(dataSource, key);
  }

  static Path newHome() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-homes"));
      return Files.createTempDirectory(parent, "record");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Enters that many acts, each in a transaction of its own. */
  RecordFixture with(int acts) {
    for (int i = 1; i <= acts; i++) {
      int number = i;
      transaction.executeWithoutResult(status -> recorder.on(act("act-" + number)));
    }
    return this;
  }

  static TestAct act(String name) {
    return new TestAct(name, null, new UUID(0xB, 1), Map.of("note", name), false);
  }

  static TestAct refusal(String name) {
    return new TestAct(name, null, new UUID(0xB, 1), Map.of("note", name), true);
  }

  long rows() {
    return sql.sql("select count(*) from audit_record").query(Long.class).single();
  }

  record TestAct(
      String act,
      RolloutId rolloutId,
      UUID subject,
      Map<String, Object> facts,
      boolean survivesRollback)
      implements Recordable {

    @Override
    public Actor actor() {
      return Actor.of(ANNA);
    }
  }
}
