package org.tollgate.governance.planchart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Puts days between two edges. */
record TimeScale(LocalDate first, LocalDate last, double start, double end) {

  private static final double LEAST_BETWEEN_TICKS = 72;

  double at(LocalDate day) {
    double whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
    return start + (end - start) * ChronoUnit.DAYS.between(first, day) / whole;
  }

  /** First days of months, or of quarters or years where months would crowd. */
  List<LocalDate> ticks() {
    double perMonth = Math.abs(end - start) / Math.max(1, ChronoUnit.MONTHS.between(first, last));
    int step = 1;
    while (step < 12 && perMonth * step < LEAST_BETWEEN_TICKS) {
      step = step == 1 ? 2 : (step == 2 ? 3 : (step == 3 ? 6 : 12));
    }
    List<LocalDate> ticks = new ArrayList<>();
    LocalDate month = first.withDayOfMonth(1);
    while (!month.isAfter(last)) {
      if (!month.isBefore(first) && (month.getMonthValue() - 1) % step == 0) {
        ticks.add(month);
      }
      month = month.plusMonths(1);
    }
    return ticks;
  }
}
