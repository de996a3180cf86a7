package org.tollgate.benefit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tollgate.benefit.statistics.ProportionComparison.Count;
import org.tollgate.benefit.statistics.RankComparison.Method;

/** Reference figures computed with SciPy and with published tables, to a relative 1e-6. */
class GoldenValuesTests {

  private static final Sample BEFORE = Sample.of(52, 47, 61, 55, 58, 49, 63, 54, 50, 57, 60, 53);
  private static final Sample AFTER = Sample.of(44, 39, 48, 41, 46, 50, 38, 43, 45, 40, 47, 42);

  @Test
  void comparesMeansAsWelch() {
    Welch welch = Welch.of(BEFORE, AFTER);
    near(BEFORE.mean(), 54.916667, 1e-6);
    near(AFTER.mean(), 43.583333, 1e-6);
    near(welch.difference(), -11.333333, 1e-6);
    near(welch.statistic(), -6.2659445, 1e-7);
    near(welch.freedom(), 20.3738506, 1e-7);
    near(welch.pValue(), 3.7300734e-6, 1e-6);
    near(welch.interval(.95).low(), -15.1018219, 1e-7);
    near(welch.interval(.95).high(), -7.5648448, 1e-7);
  }

  @Test
  void agreesWithTheLibrarysWelchTest() {
    org.apache.commons.statistics.inference.TTest.Result result =
        org.apache.commons.statistics.inference.TTest.withDefaults()
            .test(AFTER.values(), BEFORE.values());
    near(Welch.of(BEFORE, AFTER).pValue(), result.getPValue(), 1e-9);
  }

  @Test
  void sizesTheEffect() {
    // with equal sizes d is t times the root of 2/n
    near(EffectSize.cohen(BEFORE, AFTER), -6.2659445 * Math.sqrt(2.0 / 12), 1e-7);
    near(EffectSize.hedges(BEFORE, AFTER), -2.4698521, 1e-7);
    near(EffectSize.cliff(BEFORE, AFTER), -.9444444, 1e-6);
    assertThat(EffectSize.inWords(-.9444444)).isEqualTo(EffectSize.Size.LARGE);
  }

  @Test
  void comparesRanks() {
    RankComparison ranks = RankComparison.of(BEFORE, AFTER);
    assertThat(ranks.statistic()).isEqualTo(4);
    assertThat(ranks.shift()).isEqualTo(-11);
    near(RankComparison.asymptotic(BEFORE, AFTER), 9.666666e-5, 1e-6);
    assertThat(ranks.method())
        .as("53 and others stand on both sides")
        .isEqualTo(Method.PERMUTATION);
    assertThat(ranks.pValue()).isLessThan(.001);
  }

  @Test
  void countsSmallUntiedRanksExactly() {
    assertThat(RankComparison.of(Sample.of(1, 2, 3), Sample.of(5, 6, 7)))
        .satisfies(
            ranks -> {
              assertThat(ranks.method()).isEqualTo(Method.EXACT);
              near(ranks.pValue(), .1, 1e-9);
            });
    near(RankComparison.of(Sample.of(1, 2, 3, 4), Sample.of(5, 6, 7, 8)).pValue(), 2.0 / 70, 1e-9);
  }

  @Test
  void correctsForTiesAndContinuity() {
    near(
        RankComparison.asymptotic(Sample.of(1, 2, 3, 4, 5), Sample.of(3, 4, 5, 6, 7)), .1138, 5e-4);
    near(
        RankComparison.asymptotic(
            Sample.of(1, 1, 1, 1, 2, 2, 2, 2), Sample.of(1, 2, 2, 2, 2, 2, 2, 2)),
        .1332,
        5e-4);
  }

  @Test
  void permutesSmallTiedSamples() {
    Sample one = Sample.of(1, 1, 1, 1, 2, 2, 2, 2);
    Sample other = Sample.of(1, 2, 2, 2, 2, 2, 2, 2);
    double enumerated = Enumeration.pValue(one, other);
    near(enumerated, .282, 2e-3);
    double error = Math.sqrt(enumerated * (1 - enumerated) / 20_000);
    assertThat(RankComparison.of(one, other).pValue()).isCloseTo(enumerated, within(3 * error));
  }

  @Test
  void chartsIndividualsAndMovingRanges() {
    XmrChart chart = XmrChart.of(BEFORE, XmrChart.Screening.NONE);
    near(chart.mean(), 54.9166667, 1e-7);
    near(chart.meanRange(), 7.3636364, 1e-7);
    near(chart.upperLimit(), 74.5039394, 1e-7);
    near(chart.lowerLimit(), 35.3293939, 1e-7);
    near(chart.rangeLimit(), 24.0570, 1e-6);
    near(chart.lowerNearLimit(), 41.8584848, 1e-7);
    near(chart.upperNearLimit(), 67.9748485, 1e-7);
    assertThat(chart.lock()).isEqualTo(XmrChart.Lock.LOCKED);
  }

  @Test
  void countsNegativeAutocorrelationAsNone() {
    near(BEFORE.autocorrelation(), -.3707744, 1e-6);
    assertThat(BEFORE.effectiveSize()).isEqualTo(12);
  }

  @Test
  void comparesShares() {
    ProportionComparison shares = new ProportionComparison(new Count(60, 80), new Count(76, 84));
    near(shares.difference(), .1547619, 1e-6);
    near(shares.interval(.95).low(), .0391313, 2e-6);
    near(shares.interval(.95).high(), .2693308, 1e-6);
    near(shares.pValue(), .0119685, 5e-6);
  }

  @Test
  void adjustsForManyIndicators() {
    assertThat(Holm.adjust(List.of(.01, .04, .03, .005)))
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(.03, .06, .06, .02);
  }

  @Test
  void readsTheWayGoneTowardsALowerTarget() {
    Attainment attained = attainment("10", "6", "7");
    assertThat(attained.share()).isEqualByComparingTo("0.75");
    assertThat(attainment("10", "6", "11").share()).isEqualByComparingTo("-0.25");
    assertThat(attainment("10", "6", "0").clipped()).isEqualByComparingTo("1.2");
    assertThat(Attainment.of(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE)).isEmpty();
  }

  private static Attainment attainment(String baseline, String target, String after) {
    return Attainment.of(new BigDecimal(baseline), new BigDecimal(target), new BigDecimal(after))
        .orElseThrow();
  }

  /** Relative, because that is how many digits a reader may trust. */
  private static void near(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * relative));
  }
}
