package org.tollgate.base.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was computed from the records until anything at all is written, and never longer than
 * {@link #LONGEST}: days begin and dates pass without a write. Nobody is shown a value that the
 * records had left behind when it was asked for. May be used by many threads.
 *
 * @param <K> of what
 * @param <V> a value that never changes
 */
public final class KeptUntilWritten<K, V> {

  /** How old a value may be. */
  public static final Duration LONGEST = Duration.ofMinutes(1);

  private final Writes writes;
  private final Clock clock;
  private volatile Kept<K, V> kept;

  public KeptUntilWritten(Writes writes, Clock clock) {
    this.writes = writes;
    this.clock = clock;
    this.kept = new Kept<>(-1, Instant.EPOCH, Map.of());
  }

  /** The values of one count of writes. */
  private record Kept<K, V>(long writes, Instant since, Map<K, Optional<V>> values) {

    boolean holds(long count, Instant now) {
      return writes == count && !now.isBefore(since) && now.isBefore(since.plus(LONGEST));
    }
  }

  /**
   * What is known of these, the rest from its source. One that writes gets all from the source.
   *
   * @param source leaves out what it does not find
   */
  public Map<K, V> of(Set<K> wanted, Function<Set<K>, Map<K, V>> source) {
    if (writes.isWriting()) {
      return source.apply(wanted);
    }
    // before anything is read: a write that ends meanwhile makes the values old at once
    Map<K, Optional<V>> values = current();
    Set<K> missing = new HashSet<>(wanted);
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      Map<K, V> read = source.apply(missing);
      missing.forEach(key -> values.put(key, Optional.ofNullable(read.get(key))));
    }
    Map<K, V> found = new HashMap<>();
    wanted.forEach(key -> values.get(key).ifPresent(value -> found.put(key, value)));
    return found;
  }

  private Map<K, Optional<V>> current() {
    long count = writes.count();
    Instant now = clock.instant();
    Kept<K, V> last = kept;
    if (!last.holds(count, now)) {
      last = new Kept<>(count, now, new ConcurrentHashMap<>());
      kept = last;
    }
    return last.values();
  }
}
