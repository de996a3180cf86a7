package org.tollgate.learning.analysis;

/**
 * What first attempts say of one question, by the formulas of Moodle's quiz statistics
 * (calculator): with x the points on it and y the points on the rest of the paper.
 *
 * @param n first attempts that had it
 * @param facility 100 · mean(x), for points from 0 to 1
 * @param spread 100 · sd(x); null below two attempts
 * @param discrimination 100 · cov(x, y) / √(var(x) · var(y)), −100 to 100; null where one does not
 *     vary
 * @param efficiency 100 · cov(x, y) / greatest cov(x, y); null likewise
 */
public record ItemStatistics(
    int n, double facility, Double spread, Double discrimination, Double efficiency) {

  /** How much such a number of attempts can say. */
  public enum Weight {
    /** Below 10: no discrimination is shown. */
    TOO_FEW,
    /** 10 to 29. */
    INDICATIVE,
    /** 30 to 49. */
    PROVISIONAL,
    /** 50 and more. */
    FIRM;

    static Weight of(int n) {
      if (n < 10) {
        return TOO_FEW;
      }
      if (n < 30) {
        return INDICATIVE;
      }
      return n < 50 ? PROVISIONAL : FIRM;
    }
  }

  /**
   * @param x points on the question, 0 to 1, by attempt
   * @param rest points on the rest of the same papers
   */
  static ItemStatistics of(double[] x, double[] rest) {
    double variance = Moments.variance(x);
    double both = Math.sqrt(variance * Moments.variance(rest));
    double covariance = Moments.covariance(x, rest);
    double greatest = Moments.greatestCovariance(x, rest);
    return new ItemStatistics(
        x.length,
        100 * Moments.mean(x),
        x.length < 2 ? null : 100 * Math.sqrt(variance),
        both > 0 ? Double.valueOf(100 * covariance / both) : null,
        both > 0 && greatest != 0 ? Double.valueOf(100 * covariance / greatest) : null);
  }

  public Weight weight() {
    return Weight.of(n);
  }

  /** Who knows the rest gets it wrong: it is probably at fault and somebody has to read it. */
  public boolean isSuspect() {
    return discrimination != null && discrimination < 0;
  }
}
