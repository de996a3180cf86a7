package org.tollgate.base.spreadsheet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that is read.
 *
 * @param key by which a row gives its value
 * @param headings any of which names it; upper and lower case do not matter
 * @param required whether it must stand in the sheet and be filled in every row
 */
public record SheetColumn(String key, Set<String> headings, Type type, boolean required) {

  /** What a column holds. */
  public enum Type {
    /** Up to 1,000 characters. */
    TEXT,
    /** A day as 2026-03-09, or a month as 2026-03 for its first day. */
    DAY,
    WHOLE,
    /** Any finite number below 10^18, kept with up to ten decimals. */
    NUMBER
  }

  public SheetColumn {
    headings = headings.stream().map(SheetColumn::plain).collect(Collectors.toUnmodifiableSet());
  }

  boolean isCalled(String heading) {
    return headings.contains(plain(heading));
  }

  private static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }
}
