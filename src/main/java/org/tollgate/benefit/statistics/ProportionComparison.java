package org.tollgate.benefit.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Two shares compared, after minus before: Newcombe's interval (1998, method 10, from two Wilson
 * intervals) and, because it also holds where counts are small, Fisher's exact test.
 */
public record ProportionComparison(Count before, Count after) {

  /**
   * @param hits how many of {@code of}
   * @param of at least 1
   */
  public record Count(int hits, int of) {

    public Count {
      if (of < 1 || hits < 0 || hits > of) {
        throw new IllegalArgumentException(hits + " of " + of);
      }
    }

    public double share() {
      return (double) hits / of;
    }

    /** Wilson's score interval. */
    public Interval wilson(double level) {
      double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
      double square = z * z;
      double middle = (hits + square / 2) / (of + square);
      double half =
          z
              * Math.sqrt(share() * (1 - share()) / of + square / (4.0 * of * of))
              * of
              / (of + square);
      return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
  }

  public double difference() {
    return after.share() - before.share();
  }

  /**
   * @param level between 0 and 1, such as 0.95
   */
  public Interval interval(double level) {
    Interval earlier = before.wilson(level);
    Interval later = after.wilson(level);
    double down = Math.hypot(after.share() - later.low(), earlier.high() - before.share());
    double up = Math.hypot(later.high() - after.share(), before.share() - earlier.low());
    return new Interval(difference() - down, difference() + up);
  }

  /** Fisher's exact test, two-sided; 1 where no outcome but one occurs. */
  public double pValue() {
    int hits = before.hits() + after.hits();
    if (hits == 0 || hits == before.of() + after.of()) {
      return 1;
    }
    int[][] table = {
      {before.hits(), before.of() - before.hits()}, {after.hits(), after.of() - after.hits()}
    };
    return FisherExactTest.withDefaults().test(table).getPValue();
  }
}
