package org.tollgate.learning.analysis;

/**
 * What first attempts say of a step, all its questions together: the share of points with its 95 %
 * Wilson interval, (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
 *
 * @param share 0 to 1
 */
public record StepBound(int n, double share, double lower, double upper) {

  /** What has to be known of a step. */
  public static final double KNOWN = 0.80;

  private static final double Z = 1.96;

  public enum Verdict {
    /** Surely below: the step has to be trained again. */
    RETRAIN,
    WATCH,
    KNOWN
  }

  /**
   * @param points 0 to n
   * @param n answers, 1 or more
   */
  static StepBound of(double points, int n) {
    double p = points / n;
    double square = Z * Z;
    double middle = p + square / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n));
    double whole = 1 + square / n;
    return new StepBound(n, p, (middle - half) / whole, (middle + half) / whole);
  }

  public Verdict verdict() {
    if (upper < KNOWN) {
      return Verdict.RETRAIN;
    }
    return lower >= KNOWN ? Verdict.KNOWN : Verdict.WATCH;
  }
}
