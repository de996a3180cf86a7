package org.tollgate.benefit.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.statistics.Sample;
import org.tollgate.benefit.statistics.XmrChart;

/**
 * Natural limits of a series with what its points signal. Limits come from the signed window; while
 * nothing is signed, from the first twelve values, on trial.
 *
 * @param chart null where there are fewer than five values to draw limits from
 */
public record Limits(XmrChart chart, Map<LocalDate, Set<XmrChart.Signal>> signals) {

  private static final Limits NONE = new Limits(null, Map.of());

  public Limits {
    signals = Map.copyOf(signals);
  }

  static Limits of(Windows windows, List<Point> all) {
    boolean signed = !windows.before().isEmpty();
    List<Point> shown = new ArrayList<>(signed ? windows.before() : all);
    shown.addAll(windows.after());
    int baseline = signed ? windows.before().size() : Math.min(shown.size(), XmrChart.LOCKED_AT);
    if (baseline < XmrChart.LEAST) {
      return NONE;
    }
    Sample values = Windows.sample(shown);
    XmrChart chart = XmrChart.of(values, baseline, XmrChart.Screening.NONE);
    Map<LocalDate, Set<XmrChart.Signal>> signals = new HashMap<>();
    for (int at = 0; at < shown.size(); at++) {
      signals.put(shown.get(at).period(), chart.points().get(at).signals());
    }
    return new Limits(chart, signals);
  }

  public boolean isDrawn() {
    return chart != null;
  }

  public Optional<XmrChart.Signal> first(LocalDate period) {
    return signals.getOrDefault(period, Set.of()).stream().sorted().findFirst();
  }
}
