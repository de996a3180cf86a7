package org.tollgate.governance.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The links of a network, by the place of the milestone they come from. */
final class Edges {

  private final int[] start;
  private final int[] target;
  private final int[] distance;

  private Edges(int[] start, int[] target, int[] distance) {
    this.start = start;
    this.target = target;
    this.distance = distance;
  }

  static Edges of(List<Point> points, Map<UUID, Integer> places, Collection<Link> links) {
    List<Link> inside =
        links.stream()
            .filter(link -> places.containsKey(link.from()) && places.containsKey(link.to()))
            .toList();
    int[] start = new int[points.size() + 1];
    inside.forEach(link -> start[places.get(link.from()) + 1]++);
    for (int at = 0; at < points.size(); at++) {
      start[at + 1] += start[at];
    }
    int[] next = start.clone();
    int[] target = new int[inside.size()];
    int[] distance = new int[inside.size()];
    for (Link link : inside) {
      int from = places.get(link.from());
      int to = places.get(link.to());
      int edge = next[from]++;
      target[edge] = to;
      distance[edge] =
          link.type().distance(points.get(from).work(), points.get(to).work(), link.lag());
    }
    return new Edges(start, target, distance);
  }

  /** The first link that comes from this place; those of a place end where the next ones begin. */
  int first(int place) {
    return start[place];
  }

  int target(int edge) {
    return target[edge];
  }

  int distance(int edge) {
    return distance[edge];
  }

  /**
   * Each place after all it waits for (Kahn 1962).
   *
   * @throws CycleException if there is no such order
   */
  int[] inOrder(List<Point> points) {
    int[] waitsFor = new int[points.size()];
    for (int to : target) {
      waitsFor[to]++;
    }
    Deque<Integer> ready = new ArrayDeque<>();
    for (int at = 0; at < waitsFor.length; at++) {
      if (waitsFor[at] == 0) {
        ready.add(at);
      }
    }
    int[] order = new int[waitsFor.length];
    int done = 0;
    while (!ready.isEmpty()) {
      int at = ready.poll();
      order[done++] = at;
      for (int edge = start[at]; edge < start[at + 1]; edge++) {
        if (--waitsFor[target[edge]] == 0) {
          ready.add(target[edge]);
        }
      }
    }
    if (done < order.length) {
      throw new CycleException(circle(points, waitsFor));
    }
    return order;
  }

  /** Goes back along what is still waited for until a place comes up again: there is a circle. */
  private List<UUID> circle(List<Point> points, int[] waitsFor) {
    int[] cause = new int[waitsFor.length];
    int at = -1;
    for (int from = 0; from < waitsFor.length; from++) {
      for (int edge = start[from]; waitsFor[from] > 0 && edge < start[from + 1]; edge++) {
        if (waitsFor[target[edge]] > 0) {
          cause[target[edge]] = from;
          at = target[edge];
        }
      }
    }
    List<Integer> path = new ArrayList<>();
    while (!path.contains(at)) {
      path.add(at);
      at = cause[at];
    }
    List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
    Collections.reverse(circle);
    return circle.stream().map(place -> points.get(place).id()).toList();
  }
}
