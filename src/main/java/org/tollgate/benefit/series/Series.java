package org.tollgate.benefit.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.benefit.kpi.IndicatorId;

/** Reads measured values for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Series {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final PointStore points;

  Series(PointStore points) {
    this.points = points;
  }

  /** All of one indicator by period. */
  public List<Point> of(IndicatorId indicator) {
    return points.read(List.of(indicator.value()), FIRST, LAST).getOrDefault(indicator, List.of());
  }

  /**
   * Those of a window, one statement for any number; an indicator without values is missing.
   *
   * @param last inclusive
   */
  public Map<IndicatorId, List<Point>> of(
      Collection<IndicatorId> indicators, LocalDate first, LocalDate last) {
    return points.read(indicators.stream().map(IndicatorId::value).toList(), first, last);
  }

  /** The same without bounds. */
  public Map<IndicatorId, List<Point>> of(Collection<IndicatorId> indicators) {
    return of(indicators, FIRST, LAST);
  }
}
