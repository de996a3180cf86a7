package org.tollgate.governance.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tollgate.governance.rollout.RolloutTerms.Cadence;
import org.tollgate.governance.rollout.RolloutTerms.Rhythm;

/** The report dates that the charter fixes. */
public final class ReportDates {

  private ReportDates() {}

  /** The last one on or before a day; empty before the first, and where none is fixed. */
  public static Optional<LocalDate> lastUntil(Rhythm rhythm, LocalDate day) {
    List<LocalDate> all = until(rhythm, day);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** All of them until a day, oldest first. */
  public static List<LocalDate> until(Rhythm rhythm, LocalDate day) {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate first = rhythm.firstReport();
    int count = 0;
    LocalDate date = first;
    while (date != null && !date.isAfter(day)) {
      dates.add(date);
      date = next(rhythm.reports(), first, date, ++count);
    }
    return dates;
  }

  /** Months are counted from the first date, so that the 31st comes back after February. */
  private static LocalDate next(Cadence cadence, LocalDate first, LocalDate date, int count) {
    return switch (cadence) {
      case WEEKLY -> date.plusDays(7);
      case FORTNIGHTLY -> date.plusDays(14);
      case HALF_MONTHLY ->
          date.getDayOfMonth() < 16
              ? date.withDayOfMonth(16)
              : date.plusMonths(1).withDayOfMonth(1);
      case MONTHLY -> first.plusMonths(count);
    };
  }
}
