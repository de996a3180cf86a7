package org.tollgate.governance.planfile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mpxj.DayType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.tollgate.governance.planrule.PlanRules.WorkCalendar;
import org.tollgate.governance.schedule.WorkingDays;

/** The calendars of a project file; Tollgate takes the project's own. */
final class Calendars {

  private static final int MOST_DAYS = 2000;

  private final ProjectFile file;

  Calendars(ProjectFile file) {
    this.file = file;
  }

  /** How many calendars are not taken. */
  int others() {
    return (int)
        file.getCalendars().stream().filter(one -> one != file.getDefaultCalendar()).count();
  }

  WorkCalendar calendar() {
    ProjectCalendar own = file.getDefaultCalendar();
    if (own == null) {
      return org.tollgate.governance.planrule.PlanRules.usual().calendar();
    }
    Set<DayOfWeek> free = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!own.isWorkingDay(day)) {
        free.add(day);
      }
    }
    SortedMap<LocalDate, Boolean> days = new TreeMap<>();
    for (ProjectCalendarException exception : own.getExpandedCalendarExceptions()) {
      LocalDate last = exception.getToDate();
      for (LocalDate day = exception.getFromDate();
          !day.isAfter(last) && days.size() < MOST_DAYS;
          day = day.plusDays(1)) {
        if (WorkingDays.counts(day)
            && free.contains(day.getDayOfWeek()) == exception.getWorking()) {
          days.put(day, exception.getWorking());
        }
      }
    }
    return new WorkCalendar(named(own.getName()), free.size() > 6 ? Set.of() : free, days);
  }

  /** MS Project refuses a calendar without a name. */
  private static String named(String name) {
    String plain = name == null ? "" : name.strip();
    if (plain.isEmpty()) {
      return "Standard";
    }
    return plain.length() > 120 ? plain.substring(0, 120) : plain;
  }

  static void write(ProjectFile file, WorkCalendar calendar) {
    ProjectCalendar own = file.addDefaultBaseCalendar();
    own.setName(calendar.name());
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean worked = !calendar.free().contains(day);
      own.setCalendarDayType(day, worked ? DayType.WORKING : DayType.NON_WORKING);
      if (worked && own.getCalendarHours(day).isEmpty()) {
        own.getCalendarHours(day).addAll(hours());
      }
    }
    calendar
        .days()
        .forEach(
            (day, worked) -> {
              ProjectCalendarException exception = own.addCalendarException(day);
              if (worked) {
                exception.addAll(hours());
              }
            });
    file.setDefaultCalendar(own);
  }

  private static java.util.List<LocalTimeRange> hours() {
    return java.util.List.of(
        ProjectCalendar.DEFAULT_WORKING_MORNING, ProjectCalendar.DEFAULT_WORKING_AFTERNOON);
  }
}
