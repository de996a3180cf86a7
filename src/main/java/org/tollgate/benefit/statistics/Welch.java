package org.tollgate.benefit.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Difference of two means without assuming equal variances, after minus before (Delacre, Lakens
 * &amp; Leys 2017, doi 10.5334/irsp.82). Each window counts with its {@link
 * Sample#effectiveSize()}, so that values which follow one another do not pretend to be
 * independent.
 *
 * @param difference mean after minus mean before
 * @param error standard error of the difference, 0 where nothing varies
 * @param freedom degrees of freedom (Welch–Satterthwaite)
 */
public record Welch(double difference, double error, double freedom) {

  /**
   * @throws IllegalArgumentException if a window has fewer than two values
   */
  public static Welch of(Sample before, Sample after) {
    if (before.size() < 2 || after.size() < 2) {
      throw new IllegalArgumentException("A mean needs two values on each side");
    }
    double sizeBefore = before.effectiveSize();
    double sizeAfter = after.effectiveSize();
    double shareBefore = before.variance() / sizeBefore;
    double shareAfter = after.variance() / sizeAfter;
    double sum = shareBefore + shareAfter;
    double freedom =
        sum
            * sum
            / (shareBefore * shareBefore / (sizeBefore - 1)
                + shareAfter * shareAfter / (sizeAfter - 1));
    return new Welch(
        after.mean() - before.mean(),
        Math.sqrt(sum),
        sum == 0 ? sizeBefore + sizeAfter - 2 : freedom);
  }

  public double statistic() {
    return difference / error;
  }

  /** Two-sided. Where nothing varies: 1 without a difference, 0 with one. */
  public double pValue() {
    if (error == 0) {
      return difference == 0 ? 1 : 0;
    }
    return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(statistic()));
  }

  /**
   * @param level between 0 and 1, such as 0.95
   */
  public Interval interval(double level) {
    double half = error * TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
    return new Interval(difference - half, difference + half);
  }
}
