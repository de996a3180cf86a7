package org.tollgate.benefit.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.tollgate.base.shared.Refusal;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.statistics.Sample;
import org.tollgate.benefit.statistics.XmrChart;

/**
 * The three tests of a goal (P5), for an indicator: it brings a benefit to somebody, it is
 * measurable from a known present value (P25), and it can be reached: within what the process did
 * by itself, or with a change of the process that stands in the plan.
 */
final class TargetRules {

  private TargetRules() {}

  /** The mean of what was measured; empty while nobody knows it. */
  static Optional<BigDecimal> present(List<Point> points) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        points.stream()
            .map(point -> point.figures().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(sum.divide(BigDecimal.valueOf(points.size()), MathContext.DECIMAL64));
  }

  /** Why the target is refused, or empty. */
  static Optional<Refusal> test(Definition definition, List<Point> points, NewTarget wish) {
    Definition.Meaning meaning = definition.meaning();
    if (meaning.benefit().isEmpty() || meaning.beneficiary().isEmpty()) {
      return Optional.of(Refusal.because("kpi.target.refused.benefit"));
    }
    if (points.isEmpty()) {
      return Optional.of(Refusal.because("kpi.target.refused.no-value"));
    }
    if (points.size() < XmrChart.LEAST) {
      return Optional.of(
          Refusal.because(
              "kpi.target.refused.few",
              String.valueOf(points.size()),
              String.valueOf(XmrChart.LEAST)));
    }
    double change = wish.aim().subtract(present(points).orElseThrow()).doubleValue();
    if (meaning.direction().gain(change) <= 0) {
      return Optional.of(Refusal.because("kpi.target.refused.backwards"));
    }
    return wish.milestone() == null ? limits(definition, points, wish.aim()) : Optional.empty();
  }

  private static Optional<Refusal> limits(
      Definition definition, List<Point> points, BigDecimal aim) {
    double[] values =
        points.stream().mapToDouble(point -> point.figures().value().doubleValue()).toArray();
    XmrChart chart = XmrChart.of(Sample.of(values), values.length, XmrChart.Screening.NONE);
    double wanted = aim.doubleValue();
    if (wanted >= chart.lowerLimit() && wanted <= chart.upperLimit()) {
      return Optional.empty();
    }
    int decimals = definition.formula().decimals();
    return Optional.of(
        Refusal.because(
            "kpi.target.refused.limits",
            shown(chart.lowerLimit(), decimals),
            shown(chart.upperLimit(), decimals)));
  }

  private static String shown(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
