package org.tollgate.governance.plan;

import java.time.LocalDate;
import java.util.List;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.schedule.Point;

/**
 * A milestone as others see it.
 *
 * @param number shown as M-01, counted per rollout
 * @param waitsFor what comes before it, in no order that means anything
 */
public record MilestoneView(
    MilestoneId id,
    RolloutId rollout,
    int number,
    String name,
    MilestoneKind kind,
    NewMilestone.Duty duty,
    Days days,
    List<Predecessor> waitsFor) {

  /**
   * @param planned by the plan as agreed
   * @param forecast when it is expected
   * @param reached when it was reached, or null
   * @param baselined whether a signed baseline holds the planned day
   */
  public record Days(LocalDate planned, LocalDate forecast, LocalDate reached, boolean baselined) {

    /** When it was reached, or else is expected. */
    public LocalDate expected() {
      return reached == null ? forecast : reached;
    }
  }

  public String code() {
    return code(number);
  }

  public static String code(int number) {
    return "M-%02d".formatted(number);
  }

  public boolean isReached() {
    return days.reached() != null;
  }

  Point point() {
    return new Point(id.value(), days.expected(), duty.workDays(), isReached());
  }
}
