package org.tollgate.base.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One spelling for one value, so that a hash can be computed again: JSON after RFC 8785 (no spaces,
 * keys in the order of their UTF-16 units, the shortest escapes), text in Unicode NFC, numbers in
 * plain notation without trailing zeros, instants in microseconds of UTC, dates as ISO 8601. RFC
 * 8785 itself writes numbers as doubles, which would lose decimals of money and percentages.
 */
public final class CanonicalJson {

  private final StringBuilder out = new StringBuilder(128);

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException for a value of a kind that has no spelling here, a key that
   *     occurs twice after normalisation, or text that is not valid Unicode
   */
  public static String of(Map<?, ?> value) {
    CanonicalJson json = new CanonicalJson();
    json.object(value);
    return json.out.toString();
  }

  private void object(Map<?, ?> map) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null && sorted.put(normalised(key(key)), value) != null) {
            throw new IllegalArgumentException("Two values for " + key);
          }
        });
    String separator = "{";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      string(entry.getKey());
      out.append(':');
      value(entry.getValue());
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static String key(Object key) {
    if (key instanceof Enum<?> name) {
      return name.name();
    }
    if (key instanceof String || key instanceof UUID) {
      return key.toString();
    }
    throw new IllegalArgumentException("No key of the record: " + key);
  }

  private void array(List<?> list) {
    String separator = "[";
    for (Object element : list) {
      out.append(separator);
      value(element);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number) {
      out.append(decimal(number).stripTrailingZeros().toPlainString());
    } else {
      string(text(value));
    }
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return new BigDecimal(number.toString());
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return normalised(text);
    }
    if (value instanceof Enum<?> name) {
      return name.name();
    }
    if (value instanceof Instant instant) {
      return instant(instant);
    }
    if (value instanceof UUID || value instanceof LocalDate) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "The record takes no " + (value == null ? "null in a list" : value.getClass().getName()));
  }

  static String instant(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).toString();
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x20) {
          out.append("\\u%04x".formatted((int) c));
        } else {
          requirePaired(text, i);
          out.append(c);
        }
      }
    }
  }

  private static void requirePaired(String text, int i) {
    char c = text.charAt(i);
    boolean paired =
        Character.isHighSurrogate(c)
            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : !Character.isLowSurrogate(c)
                || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    if (!paired) {
      throw new IllegalArgumentException("Half a character at position " + i);
    }
  }
}
