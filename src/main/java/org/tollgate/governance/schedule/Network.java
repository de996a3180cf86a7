package org.tollgate.governance.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Milestones and their links without a circle, in an order in which each comes after all that it
 * waits for. Days are counted as running numbers of the calendar, so that a pass over all links is
 * a few additions each (the critical path method, Kelley and Walker 1959).
 */
public final class Network {

  private final WorkingDays calendar;
  private final List<Point> points;
  private final Map<UUID, Integer> places;
  private final Edges edges;
  private final int[] order;

  /**
   * @param links between these points; others are left out
   * @throws CycleException if milestones wait for each other in a circle
   */
  public Network(WorkingDays calendar, List<Point> points, Collection<Link> links) {
    this.calendar = calendar;
    this.points = List.copyOf(points);
    this.places = new HashMap<>(points.size() * 2);
    for (int at = 0; at < points.size(); at++) {
      places.put(points.get(at).id(), at);
    }
    this.edges = Edges.of(this.points, places, links);
    this.order = edges.inOrder(this.points);
  }

  /**
   * What happens if milestones are expected on other days: those that wait for them move too, as
   * far as they must and no further. Nothing moves to an earlier day by itself.
   *
   * @param wished new days by id
   * @return the new day of everything that moves, the wished ones included, in order of the network
   */
  public Map<UUID, LocalDate> moved(Map<UUID, LocalDate> wished) {
    int[] number = numbers();
    boolean[] touched = new boolean[number.length];
    wished.forEach(
        (id, day) -> {
          number[places.get(id)] = calendar.number(day);
          touched[places.get(id)] = true;
        });
    Map<UUID, LocalDate> moves = new LinkedHashMap<>();
    for (int at : order) {
      if (touched[at]) {
        push(at, number, touched);
        UUID id = points.get(at).id();
        moves.put(id, wished.getOrDefault(id, calendar.day(number[at])));
      }
    }
    return moves;
  }

  private void push(int at, int[] number, boolean[] touched) {
    for (int edge = edges.first(at); edge < edges.first(at + 1); edge++) {
      int to = edges.target(edge);
      int needed = number[at] + edges.distance(edge);
      if (needed > number[to] && !points.get(to).reached()) {
        number[to] = needed;
        touched[to] = true;
      }
    }
  }

  /** The first day on which a milestone can be expected, by what it waits for; null if nothing. */
  public LocalDate earliest(UUID id) {
    int at = places.get(id);
    int[] number = numbers();
    int least = Integer.MIN_VALUE;
    for (int from = 0; from < number.length; from++) {
      for (int edge = edges.first(from); edge < edges.first(from + 1); edge++) {
        if (edges.target(edge) == at) {
          least = Math.max(least, number[from] + edges.distance(edge));
        }
      }
    }
    return least == Integer.MIN_VALUE ? null : calendar.day(least);
  }

  /** The whole network scheduled anew: each milestone as early as its own day and links allow. */
  public Map<UUID, LocalDate> scheduled() {
    Map<UUID, LocalDate> all = new HashMap<>();
    points.forEach(point -> all.put(point.id(), point.day()));
    Map<UUID, LocalDate> days = new LinkedHashMap<>();
    int[] number = numbers();
    boolean[] ignored = new boolean[number.length];
    for (int at : order) {
      push(at, number, ignored);
      Point point = points.get(at);
      boolean stayed = calendar.number(point.day()) == number[at];
      days.put(point.id(), stayed ? point.day() : calendar.day(number[at]));
    }
    return days;
  }

  /**
   * How many working days each milestone that is not reached can slip without moving the last day
   * of the plan; 0 or less is the critical path.
   */
  public Map<UUID, Integer> totalFloat() {
    int[] number = numbers();
    int end = Arrays.stream(number).max().orElse(0);
    int[] latest = new int[number.length];
    Arrays.fill(latest, end);
    Map<UUID, Integer> slack = new HashMap<>();
    for (int step = order.length - 1; step >= 0; step--) {
      int at = order[step];
      for (int edge = edges.first(at); edge < edges.first(at + 1); edge++) {
        if (!points.get(edges.target(edge)).reached()) {
          latest[at] = Math.min(latest[at], latest[edges.target(edge)] - edges.distance(edge));
        }
      }
      if (!points.get(at).reached()) {
        slack.put(points.get(at).id(), latest[at] - number[at]);
      }
    }
    return slack;
  }

  private int[] numbers() {
    int[] number = new int[points.size()];
    for (int at = 0; at < number.length; at++) {
      number[at] = calendar.number(points.get(at).day());
    }
    return number;
  }
}
