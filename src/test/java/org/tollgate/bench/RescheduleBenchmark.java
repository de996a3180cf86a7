package org.tollgate.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.tollgate.governance.schedule.Link;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.governance.schedule.Network;
import org.tollgate.governance.schedule.Point;
import org.tollgate.governance.schedule.WorkingDays;

/**
 * How long it takes to reschedule a plan of 5,000 milestones and 10,000 links after a slip, with
 * its network built anew each time, against sorting as many numbers in the same run. Not part of
 * the build: see docs/benchmarks.md.
 */
final class RescheduleBenchmark {

  private static final int MILESTONES = 5_000;
  private static final int LINKS = 10_000;
  private static final int ROUNDS = 200;
  private static final int WARM_UP = 100;

  private RescheduleBenchmark() {}

  public static void main(String[] arguments) {
    Random random = new Random(7);
    List<Point> points = new ArrayList<>();
    for (int n = 0; n < MILESTONES; n++) {
      LocalDate day = LocalDate.of(2026, 1, 5).plusDays(n / 10);
      points.add(new Point(UUID.randomUUID(), day, random.nextInt(6), false));
    }
    List<Link> links = new ArrayList<>();
    for (int n = 0; n < LINKS; n++) {
      int from = random.nextInt(MILESTONES - 1);
      int to = from + 1 + random.nextInt(Math.min(50, MILESTONES - from - 1));
      LinkType type = LinkType.values()[random.nextInt(4)];
      links.add(new Link(points.get(from).id(), points.get(to).id(), type, random.nextInt(5)));
    }
    measure(points, links, random);
  }

  private static void measure(List<Point> points, List<Link> links, Random random) {
    long[] ours = new long[ROUNDS];
    long[] sorts = new long[ROUNDS];
    int moved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Map<UUID, LocalDate> slip = Map.of(points.get(0).id(), points.get(0).day().plusDays(90));
      long start = System.nanoTime();
      Network network = new Network(WorkingDays.standard(), points, links);
      moved = network.moved(slip).size();
      network.totalFloat();
      ours[round] = System.nanoTime() - start;
      Integer[] numbers = random.ints(LINKS).boxed().toArray(Integer[]::new);
      start = System.nanoTime();
      Arrays.sort(numbers);
      sorts[round] = System.nanoTime() - start;
    }
    double reschedule = median(ours);
    double sort = median(sorts);
    System.out.printf(
        "BENCH reschedule: %d milestones, %d links, %d moved: %.1f ms (calendar, network, slip,"
            + " floats); sorting %d numbers %.1f ms; ratio %.1f%n",
        MILESTONES, LINKS, moved, reschedule, LINKS, sort, reschedule / sort);
  }

  private static double median(long[] nanos) {
    long[] warm = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
    Arrays.sort(warm);
    return warm[warm.length / 2] / 1e6;
  }
}
