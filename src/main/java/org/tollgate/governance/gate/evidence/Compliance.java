package org.tollgate.governance.gate.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How far a gate's criteria are met, by weight (M2, Open PM²): yes counts 1, partly one half, no
 * and unanswered 0; what is not applicable is left out. Kept in half points so that bands are
 * exact.
 *
 * @param halfPoints twice the points reached, 0 to twice the weight
 * @param weight weight of all applicable criteria, 0 or more
 */
public record Compliance(int halfPoints, int weight) {

  /** The bands of Open PM²; the borders belong to the lower band. */
  public enum Band {
    /** At most 50 %. */
    LOW,
    /** More than 50 %, at most 80 %. */
    MIDDLE,
    /** More than 80 %. */
    HIGH
  }

  /**
   * @param weight 1 or more
   * @param reply null while there is no answer
   */
  public record Weighed(int weight, Reply reply) {}

  public Compliance {
    if (halfPoints < 0 || weight < 0 || halfPoints > 2 * weight) {
      throw new IllegalArgumentException(halfPoints + " half points of weight " + weight);
    }
  }

  public static Compliance of(Collection<Weighed> criteria) {
    int halves = 0;
    int weight = 0;
    for (Weighed criterion : criteria) {
      if (criterion.reply() == Reply.NOT_APPLICABLE) {
        continue;
      }
      weight += criterion.weight();
      halves += criterion.weight() * halves(criterion.reply());
    }
    return new Compliance(halves, weight);
  }

  /** Points reached, in steps of one half. */
  public BigDecimal points() {
    return BigDecimal.valueOf(halfPoints)
        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
  }

  /** 0 to 100 with the given number of decimals; 0 where nothing is applicable. */
  public BigDecimal percent(int decimals) {
    return weight == 0
        ? BigDecimal.ZERO.setScale(decimals)
        : BigDecimal.valueOf(halfPoints * 50L)
            .divide(BigDecimal.valueOf(weight), decimals, RoundingMode.HALF_UP);
  }

  /** Decided on the exact fraction, not on the rounded percentage. */
  public Band band() {
    long reached = halfPoints * 50L;
    if (reached <= 50L * weight) {
      return Band.LOW;
    }
    return reached <= 80L * weight ? Band.MIDDLE : Band.HIGH;
  }

  private static int halves(Reply reply) {
    if (reply == Reply.YES) {
      return 2;
    }
    return reply == Reply.PARTLY ? 1 : 0;
  }
}
