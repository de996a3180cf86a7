package org.tollgate.benefit.statistics;

/**
 * A confidence interval.
 *
 * @param low at most {@code high}
 */
public record Interval(double low, double high) {

  public Interval {
    if (low > high) {
      throw new IllegalArgumentException("An interval from " + low + " to " + high);
    }
  }

  /** Whether no change is outside it. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }

  Interval mirrored() {
    return new Interval(-high, -low);
  }
}
