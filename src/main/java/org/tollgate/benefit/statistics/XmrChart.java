package org.tollgate.benefit.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An XmR chart of one segment: individual values with natural process limits from the moving ranges
 * of the locked baseline (Wheeler; constants as in NHSRplotthedots).
 *
 * @param mean of the baseline
 * @param meanRange mean moving range of the baseline
 * @param lock how far the limits may be trusted
 * @param points all values in the order of time, with what they signal
 */
public record XmrChart(double mean, double meanRange, Lock lock, List<Point> points) {

  /** Values below which no chart is drawn. */
  public static final int LEAST = 5;

  /** Values at which the limits are locked. */
  public static final int LOCKED_AT = 12;

  private static final double LIMIT = 2.66;
  private static final double RANGE_LIMIT = 3.267;
  private static final int RUN = 7;

  /** How far the limits may be trusted. */
  public enum Lock {
    /** Fewer than 12 values: recomputed with each. */
    TRIAL,
    LOCKED
  }

  /** What a point says. */
  public enum Signal {
    OUTSIDE_LIMITS,
    /** One of seven in a row on one side of the mean. */
    RUN,
    /** One of seven in a row that rise or fall. */
    TREND,
    /** One of two out of three beyond two thirds of a limit, all three on the same side. */
    TWO_OF_THREE
  }

  /** Whether ranges beyond their limit are dropped once before the limits are computed. */
  public enum Screening {
    NONE,
    ONCE
  }

  /** Whether the process by itself reaches a target. */
  public enum Assurance {
    CONSISTENTLY_PASSES,
    HIT_OR_MISS,
    CONSISTENTLY_FAILS
  }

  public record Point(double value, Set<Signal> signals) {

    public Point {
      signals = Set.copyOf(signals);
    }
  }

  public XmrChart {
    points = List.copyOf(points);
  }

  /**
   * @param values all of the segment; the first 12 are its baseline, or all if there are fewer
   * @throws IllegalArgumentException if there are fewer than five
   */
  public static XmrChart of(Sample values, Screening screening) {
    return of(values, LOCKED_AT, screening);
  }

  /**
   * @param baseline how many of the first values give the limits
   * @throws IllegalArgumentException if that is fewer than five
   */
  public static XmrChart of(Sample values, int baseline, Screening screening) {
    int count = Math.min(baseline, values.size());
    if (count < LEAST) {
      throw new IllegalArgumentException("A chart needs five values, here are " + count);
    }
    double[] first = Arrays.copyOf(values.values(), count);
    double mean = Arrays.stream(first).average().orElseThrow();
    double range = meanRange(first, screening);
    Lock lock = count < LOCKED_AT ? Lock.TRIAL : Lock.LOCKED;
    XmrChart bare = new XmrChart(mean, range, lock, List.of());
    return new XmrChart(mean, range, lock, bare.points(values.values()));
  }

  public double upperLimit() {
    return mean + LIMIT * meanRange;
  }

  public double lowerLimit() {
    return mean - LIMIT * meanRange;
  }

  public double upperNearLimit() {
    return mean + 2 * LIMIT / 3 * meanRange;
  }

  public double lowerNearLimit() {
    return mean - 2 * LIMIT / 3 * meanRange;
  }

  /** Above it a single moving range is a signal too. */
  public double rangeLimit() {
    return RANGE_LIMIT * meanRange;
  }

  public Assurance assurance(double target, Direction direction) {
    if (target > upperLimit()) {
      return direction == Direction.HIGHER_IS_BETTER
          ? Assurance.CONSISTENTLY_FAILS
          : Assurance.CONSISTENTLY_PASSES;
    }
    if (target < lowerLimit()) {
      return direction == Direction.HIGHER_IS_BETTER
          ? Assurance.CONSISTENTLY_PASSES
          : Assurance.CONSISTENTLY_FAILS;
    }
    return Assurance.HIT_OR_MISS;
  }

  private static double meanRange(double[] values, Screening screening) {
    double[] ranges = new double[values.length - 1];
    for (int i = 1; i < values.length; i++) {
      ranges[i - 1] = Math.abs(values[i] - values[i - 1]);
    }
    double mean = Arrays.stream(ranges).average().orElseThrow();
    if (screening == Screening.NONE) {
      return mean;
    }
    double limit = RANGE_LIMIT * mean;
    return Arrays.stream(ranges).filter(range -> range < limit).average().orElse(mean);
  }

  private List<Point> points(double[] values) {
    List<Set<Signal>> signals = new ArrayList<>();
    for (double value : values) {
      boolean outside = value > upperLimit() || value < lowerLimit();
      signals.add(outside ? EnumSet.of(Signal.OUTSIDE_LIMITS) : EnumSet.noneOf(Signal.class));
    }
    markRuns(values, signals);
    markTrends(values, signals);
    markTwoOfThree(values, signals);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(values[i], signals.get(i)));
    }
    return points;
  }

  private void markRuns(double[] values, List<Set<Signal>> signals) {
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      double side = side(values[i]);
      boolean same = i > 0 && side == side(values[i - 1]);
      length = side == 0 ? 0 : same ? length + 1 : 1;
      mark(signals, i, length, Signal.RUN);
    }
  }

  private static void markTrends(double[] values, List<Set<Signal>> signals) {
    int length = 1;
    for (int i = 1; i < values.length; i++) {
      double step = Math.signum(values[i] - values[i - 1]);
      boolean same = i > 1 && step == Math.signum(values[i - 1] - values[i - 2]);
      length = step == 0 ? 1 : same ? length + 1 : 2;
      mark(signals, i, length, Signal.TREND);
    }
  }

  private static void mark(List<Set<Signal>> signals, int last, int length, Signal signal) {
    if (length >= RUN) {
      signals.subList(last - RUN + 1, last + 1).forEach(each -> each.add(signal));
    }
  }

  private void markTwoOfThree(double[] values, List<Set<Signal>> signals) {
    for (int i = 2; i < values.length; i++) {
      double sides = side(values[i - 2]) + side(values[i - 1]) + side(values[i]);
      List<Integer> beyond = new ArrayList<>();
      for (int place = i - 2; place <= i; place++) {
        if (values[place] > upperNearLimit() || values[place] < lowerNearLimit()) {
          beyond.add(place);
        }
      }
      if (Math.abs(sides) == 3 && beyond.size() >= 2) {
        beyond.forEach(place -> signals.get(place).add(Signal.TWO_OF_THREE));
      }
    }
  }

  private double side(double value) {
    return Math.signum(value - mean);
  }
}
