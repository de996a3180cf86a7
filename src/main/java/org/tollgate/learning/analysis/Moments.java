package org.tollgate.learning.analysis;

import java.util.Arrays;

/** Sample moments, with n − 1 in the denominator, as Moodle's item analysis uses them. */
final class Moments {

  private Moments() {}

  static double mean(double[] x) {
    return Arrays.stream(x).average().orElse(Double.NaN);
  }

  /** Of two or more; NaN of fewer. */
  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return x.length < 2 ? Double.NaN : sum / (x.length - 1);
  }

  static double variance(double[] x) {
    return covariance(x, x);
  }

  /** The greatest covariance that these values can have: both sorted. */
  static double greatestCovariance(double[] x, double[] y) {
    double[] sortedX = x.clone();
    double[] sortedY = y.clone();
    Arrays.sort(sortedX);
    Arrays.sort(sortedY);
    return covariance(sortedX, sortedY);
  }
}
