package org.tollgate.governance.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tollgate.governance.plan.MilestoneView;

/**
 * How the expectation of one milestone went from report to report.
 *
 * @param points by report date, the last one being today
 */
public record Trend(MilestoneView milestone, List<Dot> points) {

  /** So many slips in a row raise the alert (M13). */
  public static final int ALERT = 3;

  /**
   * @param report the date of the report
   * @param expected what was expected then
   */
  public record Dot(LocalDate report, LocalDate expected, boolean reached) {

    /** It should have been reached before the report and was not: nobody looked. */
    public boolean isStale() {
      return !reached && expected.isBefore(report);
    }
  }

  public Trend {
    points = List.copyOf(points);
  }

  /**
   * How often in a row it came to be expected later, counted back from today. A report without a
   * change ends the row, except the last stretch up to today: nothing may have been reported yet.
   */
  public int slipsInARow() {
    int slips = 0;
    for (int at = points.size() - 1; at > 0; at--) {
      boolean later = points.get(at).expected().isAfter(points.get(at - 1).expected());
      boolean today = at == points.size() - 1;
      if (!later && !today) {
        return slips;
      }
      slips += later ? 1 : 0;
    }
    return slips;
  }

  public boolean isAlarming() {
    return !milestone.isReached() && slipsInARow() >= ALERT;
  }

  public boolean isStale() {
    return !points.isEmpty() && points.get(points.size() - 1).isStale();
  }

  /** Calendar days against the planned day; negative if it is early. */
  public long slip() {
    return ChronoUnit.DAYS.between(milestone.days().planned(), milestone.days().expected());
  }
}
