package org.tollgate.benefit.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tollgate.base.shared.PersonId;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.series.Quality.Kind;
import org.tollgate.benefit.series.Quality.Level;
import org.tollgate.benefit.statistics.Direction;

/** When figures may be compared, by the checks of the rules for baselines. */
class QualityTests {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  @Test
  void knowsNothingOfAnEmptyWindowAndIsNotRed() {
    Quality quality = Quality.of(percent(), List.of());

    assertThat(quality.isRed()).isFalse();
    assertThat(quality.checks()).allMatch(check -> check.level() == Level.UNKNOWN);
  }

  @Test
  void isRedWhereAPeriodIsMissing() {
    List<Point> points = List.of(point(0, "50"), point(1, "51"), point(3, "52"));

    assertThat(check(points, Kind.GAPS))
        .isEqualTo(new Quality.Check(Kind.GAPS, Level.RED, JANUARY.plusMonths(2)));
    assertThat(Quality.of(percent(), points).isRed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"95, OK", "94, RED", "100, OK"})
  void needs95PerCentOfTheRecords(long present, Level level) {
    Point.Origin origin = new Point.Origin(100L, present, null);

    assertThat(check(List.of(point(0, "50", origin)), Kind.COMPLETE).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-06, OK", "2026-02-09, RED"})
  void needsTheFigureWithinFiveWorkingDays(LocalDate available, Level level) {
    // January ended on a Saturday; the fifth working day after it is Friday, 6 February
    Point.Origin origin = new Point.Origin(null, null, available);

    assertThat(check(List.of(point(0, "50", origin)), Kind.TIMELY).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "100, OK", "100.1, RED", "-1, RED"})
  void needsAValueWithinTheBoundsOfTheDefinition(String value, Level level) {
    assertThat(check(List.of(point(0, value)), Kind.VALID).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"50, OK", "50.2, OK", "50.3, RED"})
  void needsAValueThatAgreesWithItsParts(String value, Level level) {
    Point point =
        new Point(
            JANUARY,
            new Point.Figures(new BigDecimal(value), new BigDecimal(60), new BigDecimal(120)),
            Point.Origin.UNKNOWN);

    assertThat(check(List.of(point), Kind.CONSISTENT).level()).isEqualTo(level);
  }

  @Test
  void warnsOfFiveEqualValuesInARowAndDoesNotRefuseThem() {
    List<Point> points = new ArrayList<>();
    for (int month = 0; month < 5; month++) {
      points.add(point(month, "50"));
    }

    assertThat(check(points, Kind.MOVING).level()).isEqualTo(Level.WATCH);
    assertThat(Quality.of(percent(), points).isRed()).isFalse();
    assertThat(check(points.subList(0, 4), Kind.MOVING).level()).isEqualTo(Level.OK);
  }

  @ParameterizedTest
  @CsvSource({"130, OK", "131, RED", "70, OK", "69, RED"})
  void isRedWhereTheNumberOfRecordsJumps(long next, Level level) {
    List<Point> points =
        List.of(
            point(0, "50", new Point.Origin(null, 100L, null)),
            point(1, "51", new Point.Origin(null, next, null)));

    assertThat(check(points, Kind.STEADY).level()).isEqualTo(level);
  }

  @Test
  void takesTheWorseOfTwoWindowsAndAsksForTheSameDefinition() {
    Quality good = Quality.of(percent(), List.of(point(0, "50")));
    Quality bad = Quality.of(percent(), List.of(point(1, "101")));

    assertThat(good.and(bad).isRed()).isTrue();
    assertThat(bad.and(good).isRed()).isTrue();
    assertThat(good.withDefinition(true).isRed()).isFalse();
    assertThat(good.withDefinition(false).isRed()).isTrue();
  }

  @Test
  void countsPeriodsByTheirFirstDay() {
    LocalDate thursday = LocalDate.of(2026, 5, 14);

    assertThat(Cadence.WEEKLY.start(thursday)).isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(Cadence.QUARTERLY.start(thursday)).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(Cadence.QUARTERLY.start(LocalDate.of(2026, 12, 31)))
        .isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(Cadence.MONTHLY.firstFrom(LocalDate.of(2026, 5, 1)))
        .isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(Cadence.MONTHLY.firstFrom(LocalDate.of(2026, 5, 2)))
        .isEqualTo(LocalDate.of(2026, 6, 1));
  }

  private static Quality.Check check(List<Point> points, Kind kind) {
    return Quality.of(percent(), points).checks().stream()
        .filter(check -> check.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Point point(int month, String value) {
    return point(month, value, Point.Origin.UNKNOWN);
  }

  private static Point point(int month, String value, Point.Origin origin) {
    return new Point(
        JANUARY.plusMonths(month), new Point.Figures(new BigDecimal(value), null, null), origin);
  }

  private static Definition percent() {
    return new Definition(
        new Definition.Meaning("Share", "", "", "", Direction.HIGHER_IS_BETTER),
        new Definition.Formula(
            "hits",
            "all",
            "",
            Definition.Unit.PERCENT,
            "",
            1,
            BigDecimal.ZERO,
            new BigDecimal(100)),
        new Definition.Measuring("log", Cadence.MONTHLY, PersonId.random()),
        new Definition.Analysis(Definition.Method.WELCH, BigDecimal.ONE, 28));
  }
}
