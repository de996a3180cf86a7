package org.tollgate.governance.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random plans against a naive longest path that walks every way by itself. */
class NetworkPropertyTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  /** A plan without a circle: links run from an earlier to a later place of a hidden order. */
  private record Drawn(WorkingDays calendar, List<Point> points, List<Link> links) {

    static Drawn by(Random random, int size) {
      WorkingDays calendar = calendar(random);
      List<Point> hidden = new ArrayList<>();
      for (int n = 0; n < size; n++) {
        LocalDate day = MONDAY.plusDays(random.nextInt(60));
        int work = random.nextInt(6);
        hidden.add(new Point(UUID.randomUUID(), day, work, random.nextInt(12) == 0));
      }
      List<Link> links = new ArrayList<>();
      for (int n = 0; size > 1 && n < size * 2; n++) {
        int from = random.nextInt(size - 1);
        int to = from + 1 + random.nextInt(size - from - 1);
        LinkType type = LinkType.values()[random.nextInt(4)];
        int lag = random.nextInt(9) - 3;
        links.add(new Link(hidden.get(from).id(), hidden.get(to).id(), type, lag));
      }
      List<Point> shuffled = new ArrayList<>(hidden);
      Collections.shuffle(shuffled, random);
      return new Drawn(calendar, shuffled, links);
    }

    private static WorkingDays calendar(Random random) {
      Set<LocalDate> off = new HashSet<>();
      Set<LocalDate> extra = new HashSet<>();
      for (int n = 0; n < 10; n++) {
        off.add(MONDAY.plusDays(random.nextInt(90)));
        extra.add(MONDAY.plusDays(random.nextInt(90)));
      }
      return new WorkingDays(
          Set.of(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY), off, extra);
    }

    Network network() {
      return new Network(calendar, points, links);
    }

    Point point(UUID id) {
      return points.stream().filter(point -> point.id().equals(id)).findFirst().orElseThrow();
    }
  }

  @Property(tries = 300)
  void aMoveEndsAndEqualsTheNaiveLongestPath(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 14) int size) {
    Drawn drawn = Drawn.by(random, size);
    Point first = drawn.points().get(random.nextInt(size));
    Map<UUID, LocalDate> wished = Map.of(first.id(), first.day().plusDays(random.nextInt(40)));

    Map<UUID, LocalDate> moves = drawn.network().moved(wished);

    for (Point point : drawn.points()) {
      int expected = naive(drawn, point.id(), wished, false);
      LocalDate day = moves.getOrDefault(point.id(), point.day());
      assertThat(drawn.calendar().number(day)).as("%s", point).isEqualTo(expected);
      assertThat(moves.containsKey(point.id()))
          .isEqualTo(
              wished.containsKey(point.id()) || expected != drawn.calendar().number(point.day()));
    }
  }

  @Property(tries = 300)
  void schedulingTheWholePlanEqualsTheNaiveLongestPath(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 14) int size) {
    Drawn drawn = Drawn.by(random, size);

    Map<UUID, LocalDate> days = drawn.network().scheduled();

    for (Point point : drawn.points()) {
      assertThat(drawn.calendar().number(days.get(point.id())))
          .isEqualTo(naive(drawn, point.id(), Map.of(), true));
    }
  }

  @Property(tries = 200)
  void aSecondPassMovesNothingMore(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int size) {
    Drawn drawn = Drawn.by(random, size);
    Map<UUID, LocalDate> days = drawn.network().scheduled();
    List<Point> moved =
        drawn.points().stream()
            .map(
                point -> new Point(point.id(), days.get(point.id()), point.work(), point.reached()))
            .toList();

    assertThat(new Network(drawn.calendar(), moved, drawn.links()).scheduled()).isEqualTo(days);
  }

  @Property(tries = 200)
  void slippingByTheFloatLeavesTheEndAndOneDayMoreMovesIt(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 14) int size) {
    Drawn drawn = Drawn.by(random, size);
    Map<UUID, LocalDate> days = drawn.network().scheduled();
    List<Point> points =
        drawn.points().stream()
            .map(
                point -> new Point(point.id(), days.get(point.id()), point.work(), point.reached()))
            .toList();
    Network network = new Network(drawn.calendar(), points, drawn.links());
    int end = end(drawn, days);

    network
        .totalFloat()
        .forEach(
            (id, slack) -> {
              assertThat(endAfter(drawn, network, days, id, slack)).isEqualTo(end);
              assertThat(endAfter(drawn, network, days, id, slack + 1)).isGreaterThan(end);
            });
  }

  @Property(tries = 200)
  void aCircleIsRefusedWithMilestonesThatReallyWaitForEachOther(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 20) int size) {
    Drawn drawn = Drawn.by(random, size);
    List<Link> links = new ArrayList<>(drawn.links());
    Link closed = links.get(random.nextInt(links.size()));
    links.add(new Link(closed.to(), closed.from(), LinkType.FS, 0));

    assertThatExceptionOfType(CycleException.class)
        .isThrownBy(() -> new Network(drawn.calendar(), drawn.points(), links))
        .satisfies(refused -> assertThat(isCircle(refused.circle(), links)).isTrue());
  }

  private static boolean isCircle(List<UUID> circle, List<Link> links) {
    for (int n = 0; n < circle.size(); n++) {
      UUID from = circle.get(n);
      UUID to = circle.get((n + 1) % circle.size());
      if (links.stream().noneMatch(l -> l.from().equals(from) && l.to().equals(to))) {
        return false;
      }
    }
    return !circle.isEmpty();
  }

  private static int endAfter(
      Drawn drawn, Network network, Map<UUID, LocalDate> days, UUID id, int slip) {
    Map<UUID, LocalDate> after = new HashMap<>(days);
    after.putAll(network.moved(Map.of(id, drawn.calendar().plus(days.get(id), slip))));
    return end(drawn, after);
  }

  private static int end(Drawn drawn, Map<UUID, LocalDate> days) {
    return days.values().stream().mapToInt(drawn.calendar()::number).max().orElseThrow();
  }

  /** The day's running number, or that which the longest way to the milestone asks for. */
  private static int naive(
      Drawn drawn, UUID id, Map<UUID, LocalDate> wished, boolean everythingPushes) {
    Point point = drawn.point(id);
    int least = drawn.calendar().number(wished.getOrDefault(id, point.day()));
    if (point.reached()) {
      return least;
    }
    for (Link link : drawn.links()) {
      if (link.to().equals(id) && (everythingPushes || pushed(drawn, link.from(), wished))) {
        Point from = drawn.point(link.from());
        int distance = link.type().distance(from.work(), point.work(), link.lag());
        least = Math.max(least, naive(drawn, link.from(), wished, everythingPushes) + distance);
      }
    }
    return least;
  }

  /** Whether somebody moved it, or something that moved made it later. */
  private static boolean pushed(Drawn drawn, UUID id, Map<UUID, LocalDate> wished) {
    return wished.containsKey(id)
        || naive(drawn, id, wished, false) > drawn.calendar().number(drawn.point(id).day());
  }
}
