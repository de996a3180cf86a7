package org.tollgate.governance.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID C = UUID.randomUUID();
  private static final UUID D = UUID.randomUUID();

  private final WorkingDays calendar = WorkingDays.standard();

  @Test
  void pushesWhatWaitsAndNothingElse() {
    Network network =
        network(
            List.of(point(A, 0), point(B, 2), point(C, 20), point(D, 1)),
            List.of(link(A, B, LinkType.FS, 0), link(B, C, LinkType.FS, 0)));

    Map<UUID, LocalDate> moves = network.moved(Map.of(A, day(5)));

    assertThat(moves).containsOnly(Map.entry(A, day(5)), Map.entry(B, day(5)));
  }

  @Test
  void pullsNothingForwardByItself() {
    Network network =
        network(List.of(point(A, 5), point(B, 5)), List.of(link(A, B, LinkType.FS, 0)));

    assertThat(network.moved(Map.of(A, day(1)))).containsOnlyKeys(A);
  }

  @Test
  void leavesAloneWhatIsReached() {
    Point reached = new Point(B, day(2), 0, true);
    Network network =
        network(
            List.of(point(A, 0), reached, point(C, 2)),
            List.of(link(A, B, LinkType.FS, 0), link(B, C, LinkType.FS, 0)));

    assertThat(network.moved(Map.of(A, day(9)))).containsOnlyKeys(A);
  }

  /** A has 3 days of work, B has 5; A moves to day 10, so that its work starts on day 7. */
  @ParameterizedTest
  @CsvSource({"FS, 0, 15", "FS, 2, 17", "FS, -4, 11", "SS, 0, 12", "SS, 3, 15", "FF, 0, 10"})
  @CsvSource({"FF, 4, 14", "SF, 0, 7", "SF, 5, 12"})
  void countsEachTypeOfLinkFromItsOwnEnds(LinkType type, int lag, int expected) {
    Network network =
        network(
            List.of(new Point(A, day(3), 3, false), new Point(B, day(0), 5, false)),
            List.of(link(A, B, type, lag)));

    assertThat(network.moved(Map.of(A, day(10)))).containsEntry(B, day(expected));
  }

  @Test
  void saysHowFarEachMaySlipAndWhatIsCritical() {
    Network network =
        network(
            List.of(point(A, 0), point(B, 3), point(C, 1), point(D, 10)),
            List.of(
                link(A, B, LinkType.FS, 3),
                link(B, D, LinkType.FS, 7),
                link(A, C, LinkType.FS, 1),
                link(C, D, LinkType.FS, 2)));

    assertThat(network.totalFloat())
        .containsOnly(Map.entry(A, 0), Map.entry(B, 0), Map.entry(C, 7), Map.entry(D, 0));
  }

  @Test
  void saysTheFirstDayThatItsPredecessorsAllow() {
    Network network =
        network(
            List.of(point(A, 0), point(B, 4), point(C, 0)),
            List.of(link(A, C, LinkType.FS, 9), link(B, C, LinkType.FS, 1)));

    assertThat(network.earliest(C)).isEqualTo(day(9));
    assertThat(network.earliest(A)).isNull();
  }

  @Test
  void namesTheMilestonesOfACircle() {
    List<Point> points = List.of(point(A, 0), point(B, 0), point(C, 0), point(D, 0));
    List<Link> links =
        List.of(
            link(A, B, LinkType.FS, 0),
            link(B, C, LinkType.SS, 0),
            link(C, B, LinkType.FF, 0),
            link(C, D, LinkType.FS, 0));

    CycleException refused =
        catchThrowableOfType(CycleException.class, () -> network(points, links));

    assertThat(refused.circle()).containsExactlyInAnyOrder(B, C);
  }

  @Test
  void countsAMilestoneThatWaitsForItselfAsACircle() {
    CycleException refused =
        catchThrowableOfType(
            CycleException.class,
            () -> network(List.of(point(A, 0)), List.of(link(A, A, LinkType.FS, 0))));

    assertThat(refused.circle()).containsExactly(A);
  }

  @Test
  void keepsAFreeDayThatSomebodyChoseOnPurpose() {
    LocalDate saturday = MONDAY.plusDays(5);
    Network network =
        network(List.of(point(A, 0), point(B, 1)), List.of(link(A, B, LinkType.FS, 0)));

    assertThat(network.moved(Map.of(A, saturday)))
        .containsEntry(A, saturday)
        .containsEntry(B, MONDAY.plusDays(7));
  }

  private Network network(List<Point> points, List<Link> links) {
    return new Network(calendar, points, links);
  }

  private Point point(UUID id, int day) {
    return new Point(id, day(day), 0, false);
  }

  private static Link link(UUID from, UUID to, LinkType type, int lag) {
    return new Link(from, to, type, lag);
  }

  private LocalDate day(int number) {
    return calendar.plus(MONDAY, number);
  }
}
