package org.tollgate.benefit.result;

import java.math.BigDecimal;
import java.util.List;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.statistics.ProportionComparison.Count;
import org.tollgate.benefit.statistics.Sample;

/**
 * The two windows that are compared.
 *
 * @param before as it was signed, by period
 * @param after measured since, by period
 */
record Windows(List<Point> before, List<Point> after) {

  Windows {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Sample sample(List<Point> points) {
    return Sample.of(
        points.stream().mapToDouble(point -> point.figures().value().doubleValue()).toArray());
  }

  /** Numerators and denominators of a window summed, as whole numbers; null where they are not. */
  static Count count(List<Point> points) {
    if (points.isEmpty() || points.stream().anyMatch(point -> !point.figures().hasShare())) {
      return null;
    }
    try {
      int hits = sum(points.stream().map(point -> point.figures().numerator()).toList());
      int of = sum(points.stream().map(point -> point.figures().denominator()).toList());
      return new Count(hits, of);
    } catch (ArithmeticException | IllegalArgumentException e) {
      return null;
    }
  }

  private static int sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).intValueExact();
  }
}
