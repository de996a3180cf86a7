package org.tollgate.base.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class KeptUntilWrittenTests {

  private final Hand hand = new Hand();
  private final Writes writes = new Writes();
  private final KeptUntilWritten<String, Integer> lengths = new KeptUntilWritten<>(writes, hand);
  private final List<Set<String>> read = new ArrayList<>();

  @AfterEach
  void endTransaction() {
    TransactionSynchronizationManager.clear();
  }

  @Test
  void readsOnlyWhatItDoesNotKnow() {
    ask("one", "two");

    assertThat(ask("two", "three")).containsOnly(Map.entry("two", 3), Map.entry("three", 5));
    assertThat(read).containsExactly(Set.of("one", "two"), Set.of("three"));
  }

  @Test
  void remembersThatSomethingIsNotThere() {
    assertThat(ask("")).isEmpty();
    assertThat(ask("")).isEmpty();

    assertThat(read).hasSize(1);
  }

  @Test
  void readsAnewOnceSomethingWasWritten() {
    ask("one");
    writes.afterCommit(new Ended(false), null);
    ask("one");
    writes.afterRollback(new Ended(false), null);
    ask("one");

    assertThat(read).hasSize(3);
  }

  @Test
  void keepsItThroughTransactionsThatOnlyRead() {
    ask("one");
    writes.afterCommit(new Ended(true), null);
    ask("one");

    assertThat(read).hasSize(1);
  }

  @Test
  void doesNotKeepWhatWasReadWhileSomethingWasWritten() {
    lengths.of(
        Set.of("one"),
        keys -> {
          writes.afterCommit(new Ended(false), null);
          return Map.of("one", -1);
        });

    assertThat(ask("one")).containsEntry("one", 3);
  }

  @Test
  void readsAnewAfterAMinuteAndWhenTheClockIsSetBack() {
    ask("one");
    hand.now = hand.now.plus(KeptUntilWritten.LONGEST).minusMillis(1);
    ask("one");
    assertThat(read).hasSize(1);

    hand.now = hand.now.plusMillis(1);
    ask("one");
    assertThat(read).hasSize(2);

    hand.now = hand.now.minus(Duration.ofDays(1));
    ask("one");
    assertThat(read).hasSize(3);
  }

  @Test
  void givesWhoWritesWhatHeWroteAndKeepsItFromOthers() {
    ask("one");
    TransactionSynchronizationManager.setActualTransactionActive(true);

    assertThat(lengths.of(Set.of("one"), keys -> Map.of("one", -1))).containsEntry("one", -1);
    TransactionSynchronizationManager.setActualTransactionActive(false);
    assertThat(ask("one")).containsEntry("one", 3);
  }

  private Map<String, Integer> ask(String... words) {
    return lengths.of(
        Set.of(words),
        keys -> {
          read.add(Set.copyOf(keys));
          return keys.stream()
              .filter(key -> !key.isEmpty())
              .collect(Collectors.toMap(key -> key, String::length));
        });
  }

  private static final class Ended extends SimpleTransactionStatus {

    private final boolean readOnly;

    Ended(boolean readOnly) {
      this.readOnly = readOnly;
    }

    @Override
    public boolean isReadOnly() {
      return readOnly;
    }
  }

  private static final class Hand extends Clock {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
