package org.tollgate.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.tollgate.base.audit.RecordFixture.act;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tollgate.base.audit.Verdict.Broken;
import org.tollgate.base.audit.Verdict.Damage;
import org.tollgate.base.audit.Verdict.Unaltered;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.TestDatabases.Kind;

class ChainVerificationTests {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnEmptyRecordUnaltered(Kind kind) {
    assertThat(new RecordFixture(kind).trail.verify()).isEqualTo(new Unaltered(ChainHead.EMPTY));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void hashesWhatTheDatabaseGivesBack(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    Map<String, Object> facts =
        Map.of(
            "share",
            new BigDecimal("1.50"),
            "text",
            "cafe\u0301 中文 русский \ud83d\ude00 \"\\\t",
            "at",
            Instant.parse("2027-03-01T10:00:00.999999999Z"));
    record.transaction.executeWithoutResult(
        status ->
            record.recorder.on(
                new RecordFixture.TestAct(
                    "plan-signed", RolloutId.random(), UUID.randomUUID(), facts, false)));

    assertThat(record.trail.verify()).isEqualTo(new Unaltered(record.trail.head()));
    assertThat(record.trail.page(RecordFilter.NONE, 0).acts())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.at()).isEqualTo(Instant.parse("2027-03-01T10:00:00.123456Z"));
              assertThat(row.facts()).contains("1.5", "café 中文", "10:00:00.999999Z");
            });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnEditInAnyColumn(Kind kind) {
    String other = "'00000000-0000-0000-0000-00000000000f'";
    for (String change :
        List.of(
            "facts = '{\"note\":\"act-x\"}'",
            "act = 'act-x'",
            "recorded_at = timestamp with time zone '2020-01-01 00:00:00+00'",
            "rollout_id = " + other,
            "subject_id = " + other,
            "actor_id = " + other,
            "previous_hash = '" + "a".repeat(64) + "'",
            "hash = '" + "a".repeat(64) + "'",
            "mac = '" + "a".repeat(64) + "'")) {
      RecordFixture record = new RecordFixture(kind).with(5);
      record.sql.sql("update audit_record set " + change + " where seq = 3").update();
      assertThat(record.trail.verify()).as(change).isEqualTo(new Broken(3, Damage.EDITED));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnEditOfTheFirstAndOfTheLastRow(Kind kind) {
    for (int row : List.of(1, 5)) {
      RecordFixture record = new RecordFixture(kind).with(5);
      record.sql.sql("update audit_record set mac = 'x' where seq = :n").param("n", row).update();
      assertThat(record.trail.verify()).isEqualTo(new Broken(row, Damage.EDITED));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsTextThatOnlyLooksTheSame(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.recorder.on(
        new RecordFixture.TestAct("x", null, UUID.randomUUID(), Map.of("n", "\u00e9"), false));
    record.sql.sql("update audit_record set facts = :f").param("f", "{\"n\":\"e\u0301\"}").update();

    assertThat(record.trail.verify()).isEqualTo(new Broken(1, Damage.EDITED));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsADeletedRowInTheMiddle(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    record.sql.sql("delete from audit_record where seq = 3").update();

    assertThat(record.trail.verify()).isEqualTo(new Broken(3, Damage.MISSING));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsADeletedRowThoughTheLaterOnesWereMovedUp(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    record.sql.sql("delete from audit_record where seq = 3").update();
    for (int row = 4; row <= 6; row++) {
      move(record, row, row - 1);
    }

    assertThat(record.trail.verify()).isEqualTo(new Broken(3, Damage.MISSING));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsACutOffTail(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    record.sql.sql("delete from audit_record where seq > 4").update();

    assertThat(record.trail.verify()).isEqualTo(new Broken(5, Damage.TAIL_CUT));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsThatEverythingWasDeleted(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(3);
    record.sql.sql("delete from audit_record").update();

    assertThat(record.trail.verify()).isEqualTo(new Broken(1, Damage.TAIL_CUT));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsACutOffTailByAnExportedHeadThoughAnOldHeadWasPutBack(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(4);
    String oldMac = record.sql.sql("select mac from audit_head").query(String.class).single();
    ChainHead old = record.trail.head();
    ChainHead exported = record.with(3).trail.head();
    record.sql.sql("delete from audit_record where seq > 4").update();
    setHead(record, old, oldMac);

    assertThat(record.trail.verify()).isEqualTo(new Unaltered(old));
    assertThat(expecting(record, exported)).isEqualTo(new Broken(5, Damage.TAIL_CUT));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsARowThatIsNotTheExportedOne(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    ChainHead row = record.trail.verify() instanceof Unaltered fine ? fine.head() : null;

    assertThat(expecting(record, row)).isEqualTo(new Unaltered(row));
    assertThat(expecting(record.with(2), row)).isEqualTo(new Unaltered(record.trail.head()));
    assertThat(expecting(record, new ChainHead(6, "a".repeat(64))))
        .isEqualTo(new Broken(6, Damage.EXPORT));
    assertThat(expecting(record, ChainHead.EMPTY)).isInstanceOf(Unaltered.class);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsTwoRowsThatChangedPlaces(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    move(record, 3, 99);
    move(record, 5, 3);
    move(record, 99, 5);

    assertThat(record.trail.verify()).isEqualTo(new Broken(3, Damage.REORDERED));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsARowThatWasMovedToTheEnd(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    move(record, 3, 7);

    assertThat(record.trail.verify()).isEqualTo(new Broken(3, Damage.REORDERED));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnInsertedRowInTheMiddle(Kind kind) {
    for (boolean wellHashed : List.of(true, false)) {
      RecordFixture record = new RecordFixture(kind).with(5);
      ChainHead second = rowAt(record, 2).asHead();
      for (int row = 5; row >= 3; row--) {
        move(record, row, row + 1);
      }
      insertForged(record, second, wellHashed);

      assertThat(record.trail.verify()).isEqualTo(new Broken(3, Damage.INSERTED));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnInsertedRowAtEitherEnd(Kind kind) {
    RecordFixture atTheEnd = new RecordFixture(kind).with(5);
    insertForged(atTheEnd, atTheEnd.trail.head(), true);
    assertThat(atTheEnd.trail.verify()).isEqualTo(new Broken(6, Damage.INSERTED));

    RecordFixture atTheStart = new RecordFixture(kind).with(5);
    insertForged(atTheStart, new ChainHead(-1, "0".repeat(64)), true);
    assertThat(atTheStart.trail.verify()).isEqualTo(new Broken(0, Damage.INSERTED));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsACopyOfAGenuineRow(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(5);
    record
        .sql
        .sql(
            "insert into audit_record select 6, recorded_at, act, rollout_id, subject_id, actor_id,"
                + " facts, previous_hash, hash, mac from audit_record where seq = 2")
        .update();

    assertThat(record.trail.verify()).isEqualTo(new Broken(6, Damage.INSERTED));
  }

  /** With a restored copy of the database, each row of which is sealed with the right key. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsThatAGenuineRowOfAnotherBranchWasPutIn(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(4);
    String oldMac = record.sql.sql("select mac from audit_head").query(String.class).single();
    ChainHead old = record.trail.head();
    record.recorder.on(act("the-other-branch"));
    ChainRow otherFifth = rowAt(record, 5);
    record.sql.sql("delete from audit_record where seq = 5").update();
    setHead(record, old, oldMac);
    record.with(2);
    record.sql.sql("delete from audit_record where seq = 5").update();
    new ChainStore(record.sql).append(otherFifth);

    assertThat(record.trail.verify()).isEqualTo(new Broken(6, Damage.INSERTED));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnEditAfterWhichAllHashesWereRecomputed(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    record
        .sql
        .sql("update audit_record set facts = '{\"note\":\"forged\"}' where seq = 3")
        .update();
    ChainHead head = rowAt(record, 2).asHead();
    for (int row = 3; row <= 6; row++) {
      ChainRow forged = ChainRow.after(head, rowAt(record, row).entry(), someOtherKey());
      record
          .sql
          .sql("update audit_record set previous_hash = ?, hash = ?, mac = ? where seq = ?")
          .params(forged.previousHash(), forged.hash(), forged.mac(), row)
          .update();
      head = forged.asHead();
    }
    setHead(record, head, someOtherKey().sealOfHead(head));

    assertThat(record.trail.verify()).isEqualTo(new Broken(3, Damage.RECOMPUTED));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnEditedHead(Kind kind) {
    RecordFixture shortened = new RecordFixture(kind).with(6);
    shortened.sql.sql("delete from audit_record where seq = 6").update();
    setHead(shortened, rowAt(shortened, 5).asHead(), "a".repeat(64));
    assertThat(shortened.trail.verify()).isEqualTo(new Broken(5, Damage.HEAD));

    RecordFixture renumbered = new RecordFixture(kind).with(6);
    renumbered.sql.sql("update audit_head set seq = 9").update();
    assertThat(renumbered.trail.verify()).isEqualTo(new Broken(6, Damage.HEAD));

    RecordFixture deleted = new RecordFixture(kind).with(6);
    deleted.sql.sql("delete from audit_head").update();
    assertThat(deleted.trail.verify()).isEqualTo(new Broken(6, Damage.HEAD));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void findsAnOlderGenuineHead(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(4);
    String oldMac = record.sql.sql("select mac from audit_head").query(String.class).single();
    ChainHead old = record.trail.head();
    setHead(record.with(2), old, oldMac);

    assertThat(record.trail.verify()).isEqualTo(new Broken(6, Damage.HEAD));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void neverContinuesAForgedHead(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(6);
    record.sql.sql("delete from audit_record where seq = 6").update();
    setHead(record, rowAt(record, 5).asHead(), "a".repeat(64));

    assertThatIllegalStateException()
        .isThrownBy(() -> record.with(1))
        .withMessageContaining("head of the record was altered");
    assertThat(record.rows()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void neverStartsANewChainAfterADeletedHead(Kind kind) {
    RecordFixture record = new RecordFixture(kind).with(3);
    record.sql.sql("delete from audit_head").update();
    RecordFixture restarted = new RecordFixture(record.dataSource, record.home);

    assertThatIllegalStateException()
        .isThrownBy(() -> restarted.with(1))
        .withMessageContaining("head of the record is missing");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void readsPageByPageAndTellsItsProgress(Kind kind) {
    RecordFixture record = new RecordFixture(kind);
    record.transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 4_500; i++) {
            record.recorder.on(act("act"));
          }
        });
    List<Long> progress = new ArrayList<>();

    Verdict verdict = record.trail.verify(Optional.empty(), progress::add);

    assertThat(verdict).isEqualTo(new Unaltered(record.trail.head()));
    assertThat(progress).containsExactly(2_000L, 4_000L, 4_500L);
  }

  private static Verdict expecting(RecordFixture record, ChainHead exported) {
    return record.trail.verify(Optional.of(exported), row -> {});
  }

  private static ChainRow rowAt(RecordFixture record, long sequence) {
    return new ChainStore(record.sql).row(sequence).orElseThrow();
  }

  private static void move(RecordFixture record, int from, int to) {
    record.sql.sql("update audit_record set seq = ? where seq = ?").params(to, from).update();
  }

  private static void setHead(RecordFixture record, ChainHead head, String mac) {
    new ChainStore(record.sql).updateHead(head, mac);
  }

  private static void insertForged(RecordFixture record, ChainHead after, boolean wellHashed) {
    ChainRow.Entry entry = ChainRow.Entry.of(act("forged"), RecordFixture.NOW);
    ChainRow row = ChainRow.after(after, entry, someOtherKey());
    new ChainStore(record.sql)
        .append(
            wellHashed
                ? row
                : new ChainRow(
                    row.sequence(), entry, row.previousHash(), "b".repeat(64), row.mac()));
  }

  /** What somebody without the installation's key would use. */
  private static RecordKey someOtherKey() {
    return new RecordFixture(Kind.H2).key;
  }
}
