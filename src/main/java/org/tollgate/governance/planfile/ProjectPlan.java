package org.tollgate.governance.planfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tollgate.governance.planrule.PlanRules.WorkCalendar;
import org.tollgate.governance.schedule.LinkType;

/**
 * A plan as it stands in a file, whatever its format.
 *
 * @param tasks in the order of the file
 */
public record ProjectPlan(WorkCalendar calendar, List<Task> tasks) {

  /** MS Project holds baselines 0 to this. */
  public static final int LAST_SLOT = 10;

  /**
   * @param id of the task in the file
   * @param finish when it is expected
   * @param reached when it was reached, or null
   * @param workDays working days that lead to it, 0 for a milestone
   */
  public record Task(
      int id,
      String name,
      LocalDate finish,
      LocalDate reached,
      int workDays,
      List<After> after,
      SortedMap<Integer, Slot> baselines) {

    public Task {
      after = List.copyOf(after);
      baselines = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(baselines));
    }
  }

  /**
   * @param id of the task that comes before
   */
  public record After(int id, LinkType type, int lag) {}

  /**
   * A task in one of the baselines of MS Project; what is missing there is null here.
   *
   * @param hours of duration, or null for a mere moment
   */
  public record Slot(LocalDateTime start, LocalDateTime finish, BigDecimal hours) {}

  public ProjectPlan {
    tasks = List.copyOf(tasks);
  }
}
