package org.tollgate.governance.planrule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tollgate.governance.schedule.WorkingDays;

/**
 * The rules of one rollout's plan.
 *
 * @param calendar which days are worked
 * @param gapMonths how many months may lie between two visible results (P14)
 * @param tolerance what the director may decide alone
 */
public record PlanRules(WorkCalendar calendar, int gapMonths, Tolerance tolerance) {

  public static final int MOST_MONTHS = 24;

  /**
   * @param name as MS Project shows it; never empty
   * @param free days of the week that are not worked
   * @param days days off (false) and extra working days (true, 调休)
   */
  public record WorkCalendar(String name, Set<DayOfWeek> free, SortedMap<LocalDate, Boolean> days) {

    public WorkCalendar {
      if (name == null || name.isBlank() || name.length() > 120) {
        throw new IllegalArgumentException("A calendar has a name of 1 to 120 characters");
      }
      if (free.size() > 6) {
        throw new IllegalArgumentException("At least one day of the week is worked");
      }
      free = Set.copyOf(free);
      days = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    public WorkingDays workingDays() {
      return new WorkingDays(free, those(false), those(true));
    }

    private Set<LocalDate> those(boolean worked) {
      return days.entrySet().stream()
          .filter(entry -> entry.getValue() == worked)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }
  }

  /**
   * @param days so many days of delay
   * @param money so much more money
   * @param currency ISO 4217
   */
  public record Tolerance(int days, BigDecimal money, String currency) {

    public Tolerance {
      if (days < 0 || money.signum() < 0 || !currency.matches("[A-Z]{3}")) {
        throw new IllegalArgumentException("A tolerance is not negative and has a currency");
      }
    }
  }

  public PlanRules {
    if (gapMonths < 1 || gapMonths > MOST_MONTHS) {
      throw new IllegalArgumentException("A gap of " + gapMonths + " months");
    }
  }

  /** Monday to Friday, half a year between visible results, ten days and no money. */
  public static PlanRules usual() {
    return new PlanRules(
        new WorkCalendar("Standard", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new TreeMap<>()),
        6,
        new Tolerance(10, BigDecimal.ZERO, "EUR"));
  }

  public PlanRules with(WorkCalendar other) {
    return new PlanRules(other, gapMonths, tolerance);
  }
}
