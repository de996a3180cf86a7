package org.tollgate.base.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers what was read for one page while it is put together: a page asks many modules, and most
 * of them ask for the same rollouts and seats. Belongs to one thread. Outside a page nothing is
 * remembered, and from the first write on nothing is either: see who calls {@link #end}.
 */
public final class Reading {

  private static final ThreadLocal<Map<Object, Map<Object, Optional<?>>>> KNOWN =
      new ThreadLocal<>();

  private Reading() {}

  /** From here on the thread puts together one page. */
  public static void begin() {
    KNOWN.set(new HashMap<>());
  }

  /** The page is done, or something is about to be written; what was read is forgotten. */
  public static void end() {
    KNOWN.remove();
  }

  /** Something that only reads and is put together like a page, whoever asks for it. */
  public static <T> T during(Supplier<T> reading) {
    if (KNOWN.get() != null) {
      return reading.get();
    }
    begin();
    try {
      return reading.get();
    } finally {
      end();
    }
  }

  /** What was read together with something else need not be read again. */
  public static <K, V> void keep(Object what, K key, V value) {
    Map<Object, Map<Object, Optional<?>>> page = KNOWN.get();
    if (page != null) {
      page.computeIfAbsent(what, w -> new HashMap<>()).putIfAbsent(key, Optional.of(value));
    }
  }

  /**
   * What is known of these, the rest from its source.
   *
   * @param what is read; the same for the same source
   * @param source reads values that never change, and leaves out what it does not find
   */
  public static <K, V> Map<K, V> of(
      Object what, Set<K> wanted, Function<Set<K>, Map<K, V>> source) {
    Map<Object, Map<Object, Optional<?>>> page = KNOWN.get();
    return page == null
        ? source.apply(wanted)
        : filled(page.computeIfAbsent(what, w -> new HashMap<>()), wanted, source);
  }

  private static <K, V> Map<K, V> filled(
      Map<Object, Optional<?>> known, Set<K> wanted, Function<Set<K>, Map<K, V>> source) {
    Set<K> missing = new HashSet<>(wanted);
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      Map<K, V> read = source.apply(missing);
      missing.forEach(key -> known.put(key, Optional.ofNullable(read.get(key))));
    }
    Map<K, V> all = new HashMap<>();
    for (K key : wanted) {
      Optional<?> value = known.get(key);
      if (value.isPresent()) {
        @SuppressWarnings("unchecked") // the same source put it there
        V there = (V) value.get();
        all.put(key, there);
      }
    }
    return all;
  }
}
