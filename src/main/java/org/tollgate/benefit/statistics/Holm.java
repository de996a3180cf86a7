package org.tollgate.benefit.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's adjustment: many indicators tested at once must not find a change by chance alone. */
public final class Holm {

  private Holm() {}

  /**
   * @param pValues 0 to 1 each
   * @return the adjusted ones, in the order given
   */
  public static List<Double> adjust(List<Double> pValues) {
    int count = pValues.size();
    List<Integer> order =
        IntStream.range(0, count).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    Double[] adjusted = new Double[count];
    double running = 0;
    for (int rank = 0; rank < count; rank++) {
      int place = order.get(rank);
      running = Math.max(running, Math.min(1, (count - rank) * pValues.get(place)));
      adjusted[place] = running;
    }
    return List.of(adjusted);
  }
}
