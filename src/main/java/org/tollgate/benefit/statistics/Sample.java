package org.tollgate.benefit.statistics;

import java.util.Arrays;

/** Finite measured values of one window, in the order of time. At least one. */
public final class Sample {

  private final double[] values;

  private Sample(double[] values) {
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException if there is no value, or one is not a finite number
   */
  public static Sample of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A sample has at least one value");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Not a finite number: " + value);
      }
    }
    return new Sample(values.clone());
  }

  public int size() {
    return values.length;
  }

  public double mean() {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** The variance with divisor n − 1; NaN for a single value. */
  public double variance() {
    double mean = mean();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return values.length == 1 ? Double.NaN : squares / (values.length - 1);
  }

  /**
   * Autocorrelation of lag one, −1 to 1: how much a value says about the next. 0 where all values
   * are equal.
   */
  public double autocorrelation() {
    double mean = mean();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = values[i] - mean;
      squares += deviation * deviation;
      products += i == 0 ? 0 : deviation * (values[i - 1] - mean);
    }
    return squares == 0 ? 0 : products / squares;
  }

  /**
   * How many independent values this sample is worth: n(1 − r)/(1 + r) with the {@link
   * #autocorrelation()} r where that is positive, else n. Never below 2, where n is 2 or more.
   */
  public double effectiveSize() {
    double r = autocorrelation();
    double worth = r > 0 ? values.length * (1 - r) / (1 + r) : values.length;
    return Math.max(worth, Math.min(2, values.length));
  }

  double[] values() {
    return values.clone();
  }

  double at(int index) {
    return values[index];
  }
}
