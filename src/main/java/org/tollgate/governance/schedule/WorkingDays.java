package org.tollgate.governance.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: the days of the week that are, less the days off, plus the extra working
 * days with which some countries make up for them (调休). Counts in constant time.
 */
public final class WorkingDays {

  /** The first day that can be counted. */
  public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  /** The last day that can be counted. */
  public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** How many working days lie before each day. */
  private final int[] before;

  /** The working days in order, as distances from the first day. */
  private final int[] worked;

  /**
   * @param free the days of the week that are not worked; never all seven
   * @param off days that are not worked although their day of the week is
   * @param extra days that are worked although their day of the week is not; they win over off
   */
  public WorkingDays(Set<DayOfWeek> free, Set<LocalDate> off, Set<LocalDate> extra) {
    if (free.size() == 7) {
      throw new IllegalArgumentException("At least one day of the week is worked");
    }
    int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    before = new int[days + 1];
    int[] found = new int[days];
    int count = 0;
    for (int at = 0; at < days; at++) {
      before[at] = count;
      LocalDate day = FIRST.plusDays(at);
      boolean regular = !free.contains(day.getDayOfWeek()) && !off.contains(day);
      if (regular || extra.contains(day)) {
        found[count++] = at;
      }
    }
    before[days] = count;
    worked = java.util.Arrays.copyOf(found, count);
  }

  /** Monday to Friday without any holiday. */
  public static WorkingDays standard() {
    return new WorkingDays(WEEKEND, Set.of(), Set.of());
  }

  public static boolean counts(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  public boolean isWorked(LocalDate day) {
    int at = place(day);
    return before[at + 1] > before[at];
  }

  /** This day if it is worked, else the next one that is. */
  public LocalDate onOrAfter(LocalDate day) {
    return day(number(day));
  }

  /** This day if it is worked, else the last one before it that was. */
  public LocalDate onOrBefore(LocalDate day) {
    return isWorked(day) ? day : day(number(day) - 1);
  }

  /**
   * So many working days after a day, which counts as the next working day if it is none; before it
   * where the number is negative.
   */
  public LocalDate plus(LocalDate day, int workingDays) {
    return day(number(day) + workingDays);
  }

  /** Working days from one day to another; negative if the other lies before. */
  public int between(LocalDate from, LocalDate to) {
    return number(to) - number(from);
  }

  /** The running number of a day; a day that is not worked has that of the next one that is. */
  int number(LocalDate day) {
    return before[place(day)];
  }

  /** The day of a running number; beyond either end, the first or the last working day. */
  LocalDate day(int number) {
    int within = Math.max(0, Math.min(number, worked.length - 1));
    return FIRST.plusDays(worked[within]);
  }

  private static int place(LocalDate day) {
    if (!counts(day)) {
      throw new IllegalArgumentException(day + " lies outside of " + FIRST + " to " + LAST);
    }
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }
}
