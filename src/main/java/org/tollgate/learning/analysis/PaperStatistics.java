package org.tollgate.learning.analysis;

import java.util.Arrays;

/**
 * How far a paper hangs together; only where all had the same questions.
 *
 * @param consistency CIC = 100 · p / (p − 1) · (1 − Σ var(x) / var(total)), p questions
 * @param errorRatio 100 · √(1 − CIC / 100)
 * @param standardError errorRatio · sd(total) / 100, in points
 */
public record PaperStatistics(double consistency, double errorRatio, double standardError) {

  /**
   * @param points by attempt and question
   * @return null where the totals do not vary
   */
  static PaperStatistics of(double[][] points) {
    int questions = points[0].length;
    double[] totals = Arrays.stream(points).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double variance = Moments.variance(totals);
    if (questions < 2 || !(variance > 0)) {
      return null;
    }
    double single = 0;
    for (int question = 0; question < questions; question++) {
      int column = question;
      single += Moments.variance(Arrays.stream(points).mapToDouble(row -> row[column]).toArray());
    }
    double cic = 100.0 * questions / (questions - 1) * (1 - single / variance);
    double ratio = 100 * Math.sqrt(1 - cic / 100);
    return new PaperStatistics(cic, ratio, ratio * Math.sqrt(variance) / 100);
  }
}
