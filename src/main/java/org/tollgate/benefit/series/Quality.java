package org.tollgate.benefit.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;

/**
 * How good the figures of a window are. With one red check they are not comparable and are shown
 * grey.
 */
public record Quality(List<Check> checks) {

  /** What is looked at. */
  public enum Kind {
    /** No period of the window is missing. */
    GAPS,
    /** At least 95 % of the expected records were there. */
    COMPLETE,
    /** There within five working days after the period. */
    TIMELY,
    /** Within the bounds of the definition. */
    VALID,
    /** The value agrees with its parts to half a per cent. */
    CONSISTENT,
    /** Fewer than five equal values in a row. */
    MOVING,
    /** The number of records moves by at most 30 % from period to period. */
    STEADY,
    /** The definition is the signed one. */
    SAME_DEFINITION
  }

  /** What came of it. */
  public enum Level {
    OK,
    WATCH,
    RED,
    /** Nothing is known that would tell. */
    UNKNOWN
  }

  /**
   * @param period where it is worst, or null where nothing is wrong
   */
  public record Check(Kind kind, Level level, LocalDate period) {}

  private static final BigDecimal COMPLETE = new BigDecimal("0.95");
  private static final BigDecimal CLOSE = new BigDecimal("0.005");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int WORKING_DAYS = 5;
  private static final int EQUAL_RUN = 5;

  public Quality {
    checks = List.copyOf(checks);
  }

  /**
   * @param points of the window by period
   */
  public static Quality of(Definition definition, List<Point> points) {
    Cadence cadence = definition.measuring().cadence();
    return new Quality(
        List.of(
            gaps(points, cadence),
            worst(Kind.COMPLETE, points, Quality::complete),
            worst(Kind.TIMELY, points, point -> timely(point, cadence)),
            worst(
                Kind.VALID,
                points,
                point -> level(definition.formula().allows(point.figures().value()), Level.RED)),
            worst(Kind.CONSISTENT, points, point -> consistent(point, definition)),
            moving(points),
            steady(points)));
  }

  public boolean isRed() {
    return checks.stream().anyMatch(check -> check.level() == Level.RED);
  }

  /** The same with the answer whether the definition is still the signed one. */
  public Quality withDefinition(boolean same) {
    List<Check> more = new ArrayList<>(checks);
    more.add(new Check(Kind.SAME_DEFINITION, level(same, Level.RED), null));
    return new Quality(more);
  }

  /** Both windows together: the worse of each. */
  public Quality and(Quality other) {
    List<Check> both = new ArrayList<>();
    for (int at = 0; at < checks.size(); at++) {
      Check one = checks.get(at);
      Check two = other.checks.get(at);
      both.add(weight(two.level()) > weight(one.level()) ? two : one);
    }
    return new Quality(both);
  }

  private interface Look {
    Level at(Point point);
  }

  private static Check worst(Kind kind, List<Point> points, Look look) {
    Check worst = new Check(kind, Level.UNKNOWN, null);
    for (Point point : points) {
      Level level = look.at(point);
      if (weight(level) > weight(worst.level())) {
        worst = new Check(kind, level, level == Level.OK ? null : point.period());
      }
    }
    return worst;
  }

  private static Check gaps(List<Point> points, Cadence cadence) {
    for (int at = 1; at < points.size(); at++) {
      LocalDate expected = cadence.next(points.get(at - 1).period());
      if (!points.get(at).period().equals(expected)) {
        return new Check(Kind.GAPS, Level.RED, expected);
      }
    }
    return new Check(Kind.GAPS, points.isEmpty() ? Level.UNKNOWN : Level.OK, null);
  }

  private static Level complete(Point point) {
    Point.Origin origin = point.origin();
    if (origin.expected() == null || origin.present() == null || origin.expected() == 0) {
      return Level.UNKNOWN;
    }
    BigDecimal needed = COMPLETE.multiply(BigDecimal.valueOf(origin.expected()));
    return level(BigDecimal.valueOf(origin.present()).compareTo(needed) >= 0, Level.RED);
  }

  private static Level timely(Point point, Cadence cadence) {
    if (point.origin().available() == null) {
      return Level.UNKNOWN;
    }
    LocalDate last = cadence.next(point.period()).minusDays(1);
    for (int days = 0; days < WORKING_DAYS; ) {
      last = last.plusDays(1);
      boolean weekend =
          last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY;
      days += weekend ? 0 : 1;
    }
    return level(!point.origin().available().isAfter(last), Level.RED);
  }

  private static Level consistent(Point point, Definition definition) {
    Point.Figures figures = point.figures();
    if (!figures.hasShare() || figures.denominator().signum() == 0) {
      return Level.UNKNOWN;
    }
    BigDecimal quotient = figures.numerator().divide(figures.denominator(), MathContext.DECIMAL64);
    BigDecimal computed =
        definition.formula().unit() == Definition.Unit.PERCENT
            ? quotient.multiply(HUNDRED)
            : quotient;
    BigDecimal apart = figures.value().subtract(computed).abs();
    return level(apart.compareTo(computed.abs().multiply(CLOSE)) <= 0, Level.RED);
  }

  private static Check moving(List<Point> points) {
    int run = 1;
    for (int at = 1; at < points.size(); at++) {
      BigDecimal before = points.get(at - 1).figures().value();
      run = points.get(at).figures().value().compareTo(before) == 0 ? run + 1 : 1;
      if (run >= EQUAL_RUN) {
        return new Check(Kind.MOVING, Level.WATCH, points.get(at).period());
      }
    }
    return new Check(Kind.MOVING, points.isEmpty() ? Level.UNKNOWN : Level.OK, null);
  }

  private static Check steady(List<Point> points) {
    Level found = Level.UNKNOWN;
    Long before = null;
    for (Point point : points) {
      Long now = point.origin().present();
      if (now != null && before != null && before > 0) {
        if (Math.abs(now - before) * 10 > before * 3) {
          return new Check(Kind.STEADY, Level.RED, point.period());
        }
        found = Level.OK;
      }
      before = now == null ? before : now;
    }
    return new Check(Kind.STEADY, found, null);
  }

  private static Level level(boolean good, Level otherwise) {
    return good ? Level.OK : otherwise;
  }

  private static int weight(Level level) {
    return switch (level) {
      case UNKNOWN -> 0;
      case OK -> 1;
      case WATCH -> 2;
      case RED -> 3;
    };
  }
}
