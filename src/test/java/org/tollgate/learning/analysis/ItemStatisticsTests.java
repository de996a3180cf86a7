package org.tollgate.learning.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ItemStatisticsTests {

  private static final Offset<Double> NEAR = within(0.0005);

  /** Golden values: eight candidates, five questions, by Moodle's calculator. */
  private static final double[][] POINTS =
      List.of("11101", "11001", "10111", "00010", "11100", "01010", "11111", "10000").stream()
          .map(row -> row.chars().mapToDouble(each -> each - '0').toArray())
          .toArray(double[][]::new);

  @Test
  void givesTheGoldenValuesOfEachQuestion() {
    double[] facility = {75, 62.5, 50, 50, 50};
    double[] discrimination = {30.949, 16.151, 62.994, -26.621, 62.994};
    double[] efficiency = {38.462, 20.000, 71.429, -33.333, 71.429};
    for (int question = 0; question < 5; question++) {
      ItemStatistics found = statistics(question);
      assertThat(found.facility()).isEqualTo(facility[question], NEAR);
      assertThat(found.discrimination()).isEqualTo(discrimination[question], NEAR);
      assertThat(found.efficiency()).isEqualTo(efficiency[question], NEAR);
      assertThat(found.weight()).isEqualTo(ItemStatistics.Weight.TOO_FEW);
      assertThat(found.isSuspect()).isEqualTo(question == 3);
    }
  }

  @Test
  void givesTheGoldenValuesOfThePaper() {
    PaperStatistics paper = PaperStatistics.of(POINTS);

    assertThat(paper.consistency()).isEqualTo(46.2185, within(0.00005));
    assertThat(paper.errorRatio()).isEqualTo(73.3359, within(0.00005));
    assertThat(paper.standardError()).isEqualTo(1.0690450, within(0.0000005));
  }

  @Test
  void saysNothingOfWhatDoesNotVary() {
    ItemStatistics all = ItemStatistics.of(new double[] {1, 1, 1}, new double[] {1, 2, 3});

    assertThat(all.facility()).isEqualTo(100);
    assertThat(all.discrimination()).isNull();
    assertThat(all.efficiency()).isNull();
    assertThat(all.isSuspect()).isFalse();
    ItemStatistics one = ItemStatistics.of(new double[] {1}, new double[] {4});
    assertThat(one.spread()).isNull();
    assertThat(one.discrimination()).isNull();
    assertThat(PaperStatistics.of(new double[][] {{1, 0}, {0, 1}})).isNull();
  }

  @Test
  void weighsByTheNumberOfAttempts() {
    assertThat(IntStream.of(9, 10, 29, 30, 49, 50).mapToObj(ItemStatistics.Weight::of))
        .containsExactly(
            ItemStatistics.Weight.TOO_FEW,
            ItemStatistics.Weight.INDICATIVE,
            ItemStatistics.Weight.INDICATIVE,
            ItemStatistics.Weight.PROVISIONAL,
            ItemStatistics.Weight.PROVISIONAL,
            ItemStatistics.Weight.FIRM);
  }

  /** 81 of 263: (0.2553, 0.3662) is the interval in Newcombe 1998, table I. */
  @Test
  void boundsAStepByWilsonsInterval() {
    StepBound bound = StepBound.of(81, 263);

    assertThat(bound.lower()).isEqualTo(0.2553, within(0.00005));
    assertThat(bound.upper()).isEqualTo(0.3662, within(0.00005));
    assertThat(bound.verdict()).isEqualTo(StepBound.Verdict.RETRAIN);
    assertThat(StepBound.of(7, 10).verdict()).isEqualTo(StepBound.Verdict.WATCH);
    assertThat(StepBound.of(50, 50).verdict()).isEqualTo(StepBound.Verdict.KNOWN);
  }

  private static ItemStatistics statistics(int question) {
    double[] points = Arrays.stream(POINTS).mapToDouble(row -> row[question]).toArray();
    double[] rest =
        Arrays.stream(POINTS)
            .mapToDouble(row -> Arrays.stream(row).sum() - row[question])
            .toArray();
    return ItemStatistics.of(points, rest);
  }
}
