package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a paper is worth.
 *
 * @param percent 0 to 100 with one decimal
 * @param steps points by step
 */
record Mark(BigDecimal percent, boolean passed, Map<UUID, Step> steps) {

  /** Points of one step. */
  record Step(BigDecimal points, int items) {

    Step plus(BigDecimal more) {
      return new Step(points.add(more), items + 1);
    }
  }

  /** One answer's points. */
  record Scored(UUID step, BigDecimal points) {}

  /**
   * Passed at the mark, unless a critical step gained nothing: who does not know it may not work,
   * whatever the rest (house rule until a cut score is recorded).
   */
  static Mark of(List<Scored> items, List<UUID> critical, int passPercent) {
    Map<UUID, Step> steps = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Scored item : items) {
      Step so = steps.getOrDefault(item.step(), new Step(BigDecimal.ZERO, 0));
      steps.put(item.step(), so.plus(item.points()));
      sum = sum.add(item.points());
    }
    BigDecimal percent =
        sum.multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(items.size()), 1, RoundingMode.HALF_UP);
    boolean reached =
        sum.multiply(BigDecimal.valueOf(100))
                .compareTo(BigDecimal.valueOf((long) passPercent * items.size()))
            >= 0;
    boolean knockedOut =
        critical.stream().map(steps::get).anyMatch(s -> s != null && s.points().signum() == 0);
    return new Mark(percent, reached && !knockedOut, steps);
  }
}
