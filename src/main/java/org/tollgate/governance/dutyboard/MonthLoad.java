package org.tollgate.governance.dutyboard;

import java.time.YearMonth;
import java.util.Map;
import org.tollgate.base.shared.PersonId;

/**
 * What one person has to do and to answer for in each month.
 *
 * @param perMonth open rows with R or A by the month of their last day
 */
public record MonthLoad(PersonId person, Map<YearMonth, Integer> perMonth) {

  /**
   * As many as one person carries beside a line job: what the matrix finds bearable in a phase of
   * four months.
   */
  public static final int BEARABLE = 3;

  public MonthLoad {
    perMonth = Map.copyOf(perMonth);
  }

  public int in(YearMonth month) {
    return perMonth.getOrDefault(month, 0);
  }

  public int total() {
    return perMonth.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For a shade: 0 none, 1 to 3 up to what is bearable, 4 above it. */
  public int shade(YearMonth month) {
    return Math.min(in(month), BEARABLE + 1);
  }
}
