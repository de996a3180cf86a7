package org.tollgate.base.shared;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Formatters of days and moments; costly to make, and as few as there are patterns and languages.
 */
public final class DatePatterns {

  private record Key(String pattern, Locale language) {}

  private static final Map<Key, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

  private DatePatterns() {}

  /**
   * @param pattern as {@link DateTimeFormatter#ofPattern(String, Locale)} takes it; from a message,
   *     never from a request
   */
  public static DateTimeFormatter of(String pattern, Locale language) {
    return KNOWN.computeIfAbsent(
        new Key(pattern, language), key -> DateTimeFormatter.ofPattern(key.pattern, key.language));
  }
}
