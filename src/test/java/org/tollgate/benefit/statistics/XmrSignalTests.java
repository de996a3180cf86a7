package org.tollgate.benefit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tollgate.benefit.statistics.XmrChart.Assurance;
import org.tollgate.benefit.statistics.XmrChart.Screening;
import org.tollgate.benefit.statistics.XmrChart.Signal;

/** Twelve quiet values around 10 with a mean range of 2; what comes after them signals. */
class XmrSignalTests {

  private static final double[] QUIET = {9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11};

  @Test
  void marksAPointOutsideTheLimits() {
    XmrChart chart = with(15.4, 10);
    assertThat(chart.upperLimit()).isEqualTo(15.32);
    assertThat(signals(chart, 12)).contains(Signal.OUTSIDE_LIMITS);
    assertThat(signals(chart, 13)).isEmpty();
  }

  @Test
  void marksSevenInARowOnOneSideAndNotSix() {
    assertThat(signalled(with(10.5, 10.4, 10.5, 10.4, 10.5, 10.4), Signal.RUN))
        .as("the eleventh quiet value and six more")
        .isEqualTo(7);
    assertThat(signalled(with(9.9, 10.5, 10.4, 10.5, 10.4, 10.5, 10.4), Signal.RUN)).isZero();
  }

  @Test
  void marksSevenThatRise() {
    assertThat(signalled(with(9.4, 9.6, 9.8, 10.1, 10.3, 10.5, 10.7), Signal.TREND)).isEqualTo(7);
    assertThat(signalled(with(9.4, 9.6, 9.8, 10.1, 10.3, 10.5), Signal.TREND)).isZero();
  }

  @Test
  void marksTwoOfThreeOnlyWhereAllThreeAreOnOneSide() {
    assertThat(signalled(with(13.8, 10.2, 13.8), Signal.TWO_OF_THREE)).isEqualTo(2);
    assertThat(signalled(with(13.8, 9.8, 13.8), Signal.TWO_OF_THREE)).isZero();
  }

  @Test
  void keepsItsLimitsWhateverComesAfterTheBaseline() {
    assertThat(with(90, -40, 300).upperLimit()).isEqualTo(with(10).upperLimit());
  }

  @Test
  void isOnTrialBelowTwelveValuesAndNothingBelowFive() {
    assertThat(XmrChart.of(Sample.of(1, 2, 3, 4, 5), Screening.NONE).lock())
        .isEqualTo(XmrChart.Lock.TRIAL);
    assertThatThrownBy(() -> XmrChart.of(Sample.of(1, 2, 3, 4), Screening.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dropsAnOutlyingRangeOnceWhereThatWasChosen() {
    Sample values = Sample.of(10, 11, 10, 11, 10, 40, 10, 11, 10, 11, 10, 11);
    double all = XmrChart.of(values, Screening.NONE).meanRange();
    double screened = XmrChart.of(values, Screening.ONCE).meanRange();
    assertThat(all).isGreaterThan(6);
    assertThat(screened).isEqualTo(1);
  }

  @Test
  void saysWhetherTheProcessReachesItsTarget() {
    XmrChart chart = with(10);
    assertThat(chart.assurance(16, Direction.HIGHER_IS_BETTER))
        .isEqualTo(Assurance.CONSISTENTLY_FAILS);
    assertThat(chart.assurance(16, Direction.LOWER_IS_BETTER))
        .isEqualTo(Assurance.CONSISTENTLY_PASSES);
    assertThat(chart.assurance(10, Direction.LOWER_IS_BETTER)).isEqualTo(Assurance.HIT_OR_MISS);
    assertThat(chart.assurance(4, Direction.HIGHER_IS_BETTER))
        .isEqualTo(Assurance.CONSISTENTLY_PASSES);
  }

  private static XmrChart with(double... later) {
    double[] all =
        java.util.stream.DoubleStream.concat(
                java.util.Arrays.stream(QUIET), java.util.Arrays.stream(later))
            .toArray();
    return XmrChart.of(Sample.of(all), Screening.NONE);
  }

  private static Set<Signal> signals(XmrChart chart, int place) {
    return chart.points().get(place).signals();
  }

  private static long signalled(XmrChart chart, Signal signal) {
    return IntStream.range(0, chart.points().size())
        .filter(place -> signals(chart, place).contains(signal))
        .count();
  }
}
