package org.tollgate.benefit.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often an indicator is measured; a period is known by its first day. */
public enum Cadence {
  DAILY,
  /** From Monday to Sunday. */
  WEEKLY,
  MONTHLY,
  QUARTERLY;

  /** First day of the period in which this day lies. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAILY -> day;
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHLY -> day.withDayOfMonth(1);
      case QUARTERLY -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    };
  }

  /** First day of the period that many periods later; earlier where it is negative. */
  public LocalDate plus(LocalDate start, long periods) {
    return switch (this) {
      case DAILY -> start.plusDays(periods);
      case WEEKLY -> start.plusWeeks(periods);
      case MONTHLY -> start.plusMonths(periods);
      case QUARTERLY -> start.plusMonths(3 * periods);
    };
  }

  public LocalDate next(LocalDate start) {
    return plus(start, 1);
  }

  /** First day of the first whole period that does not begin before this day. */
  public LocalDate firstFrom(LocalDate day) {
    LocalDate start = start(day);
    return start.isBefore(day) ? next(start) : start;
  }
}
