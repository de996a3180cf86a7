package org.tollgate.governance.planrule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.schedule.WorkingDays;

/** Days as people type them: one a line, or from the first to the last of several. */
public final class DayList {

  private static final int MOST_IN_A_ROW = 366;

  private DayList() {}

  /**
   * Reads 2026-10-01 or 2026-10-01..2026-10-07, one a line.
   *
   * @param worked whether they are extra working days
   * @param days what was read goes there
   * @return the line that cannot be read, or a day that is said to be both
   */
  public static Optional<Refusal> read(
      String text, boolean worked, SortedMap<LocalDate, Boolean> days) {
    String[] lines = text == null ? new String[0] : text.split("\\R");
    for (int at = 0; at < lines.length; at++) {
      if (!lines[at].isBlank()) {
        Optional<Refusal> refusal = line(lines[at].strip(), at + 1, worked, days);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> line(
      String line, int number, boolean worked, SortedMap<LocalDate, Boolean> days) {
    String[] ends = line.split("\\.\\.", 2);
    try {
      LocalDate first = LocalDate.parse(ends[0].strip());
      LocalDate last = LocalDate.parse(ends[ends.length - 1].strip());
      boolean countable = WorkingDays.counts(first) && WorkingDays.counts(last);
      if (!countable || last.isBefore(first) || first.plusDays(MOST_IN_A_ROW).isBefore(last)) {
        return Optional.of(Refusal.because("planrule.form.line", number, line));
      }
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        if (days.getOrDefault(day, worked) != worked) {
          return Optional.of(Refusal.because("planrule.form.both", number, day.toString()));
        }
        days.put(day, worked);
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(Refusal.because("planrule.form.line", number, line));
    }
  }

  public static String write(SortedMap<LocalDate, Boolean> days, boolean worked) {
    return days.entrySet().stream()
        .filter(entry -> entry.getValue() == worked)
        .map(Map.Entry::getKey)
        .map(LocalDate::toString)
        .collect(Collectors.joining("\n"));
  }
}
