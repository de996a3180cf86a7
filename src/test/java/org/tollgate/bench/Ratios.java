package org.tollgate.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Ratios of single turns; what is told of them is the median and how far they spread. */
final class Ratios {

  private final List<Double> all = new ArrayList<>();

  void add(double ratio) {
    all.add(ratio);
  }

  double median() {
    List<Double> sorted = sorted();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  @Override
  public String toString() {
    List<Double> sorted = sorted();
    return String.format(
        Locale.ROOT,
        "median %.3f (%.3f to %.3f, %d turns)",
        median(),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        sorted.size());
  }

  private List<Double> sorted() {
    List<Double> sorted = new ArrayList<>(all);
    Collections.sort(sorted);
    return sorted;
  }
}
