package org.tollgate.benefit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StatisticsPropertyTests {

  private static final double LEVEL = .95;

  @Provide
  Arbitrary<double[]> series() {
    return Arbitraries.integers()
        .between(-500, 500)
        .list()
        .ofMinSize(6)
        .ofMaxSize(30)
        .map(list -> list.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  @Property(tries = 200)
  void limitsMoveWithTheSeries(
      @ForAll("series") double[] values, @ForAll @IntRange(min = -1000, max = 1000) int shift) {
    XmrChart chart = XmrChart.of(Sample.of(values), XmrChart.Screening.NONE);
    XmrChart moved = XmrChart.of(shifted(values, shift), XmrChart.Screening.NONE);
    assertThat(moved.upperLimit()).isCloseTo(chart.upperLimit() + shift, within(1e-6));
    assertThat(moved.lowerLimit()).isCloseTo(chart.lowerLimit() + shift, within(1e-6));
    assertThat(moved.rangeLimit()).isCloseTo(chart.rangeLimit(), within(1e-6));
  }

  @Property(tries = 200)
  void lowerIsBetterIsTheMirrorOfHigherIsBetter(
      @ForAll("series") double[] before, @ForAll("series") double[] after) {
    Welch up = Welch.of(Sample.of(before), Sample.of(after));
    Welch down = Welch.of(mirrored(before), mirrored(after));
    assertThat(Verdict.of(down.difference(), down.pValue(), Direction.LOWER_IS_BETTER, 10))
        .isEqualTo(Verdict.of(up.difference(), up.pValue(), Direction.HIGHER_IS_BETTER, 10));
    Interval interval = up.interval(LEVEL).mirrored();
    assertThat(down.interval(LEVEL).low()).isCloseTo(interval.low(), within(1e-6));
    assertThat(down.interval(LEVEL).high()).isCloseTo(interval.high(), within(1e-6));
  }

  @Property(tries = 200)
  void intervalAndProbabilityOfMeansAgree(
      @ForAll("series") double[] before, @ForAll("series") double[] after) {
    Welch welch = Welch.of(Sample.of(before), Sample.of(after));
    if (Math.abs(welch.pValue() - .05) > 1e-9) {
      assertThat(welch.interval(LEVEL).excludesZero()).isEqualTo(welch.pValue() < .05);
    }
  }

  @Property(tries = 50)
  void ranksDoNotCareForTheUnit(
      @ForAll("series") double[] before, @ForAll("series") double[] after) {
    RankComparison plain = RankComparison.of(Sample.of(before), Sample.of(after));
    RankComparison scaled = RankComparison.of(scaled(before), scaled(after));
    assertThat(scaled.pValue()).isEqualTo(plain.pValue());
    assertThat(scaled.shift()).isEqualTo(plain.shift() * 4);
  }

  @Property(tries = 200)
  void adjustingNeverMakesAProbabilitySmaller(
      @ForAll @IntRange(min = 1, max = 30) int count, @ForAll long seed) {
    List<Double> pValues = new java.util.Random(seed).doubles(count).boxed().toList();
    List<Double> adjusted = Holm.adjust(pValues);
    for (int i = 0; i < count; i++) {
      assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
      for (int j = 0; j < count; j++) {
        if (pValues.get(i) < pValues.get(j)) {
          assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
        }
      }
    }
  }

  @Property(tries = 100)
  void positiveAutocorrelationWidensTheInterval(@ForAll("series") double[] values) {
    Sample sorted = Sample.of(Arrays.stream(values).sorted().toArray());
    assertThat(sorted.effectiveSize()).isLessThanOrEqualTo(sorted.size());
  }

  private static Sample shifted(double[] values, double by) {
    return Sample.of(Arrays.stream(values).map(value -> value + by).toArray());
  }

  private static Sample mirrored(double[] values) {
    return Sample.of(Arrays.stream(values).map(value -> -value).toArray());
  }

  private static Sample scaled(double[] values) {
    return Sample.of(Arrays.stream(values).map(value -> value * 4).toArray());
  }
}
