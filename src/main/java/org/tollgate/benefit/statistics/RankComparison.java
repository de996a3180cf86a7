package org.tollgate.benefit.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * Mann–Whitney comparison of two windows, for skewed or ordinal values and those with outliers.
 *
 * @param statistic U of the values after: pairs in which after is above before, ties half
 * @param pValue two-sided
 * @param method how the p-value was found
 * @param shift Hodges–Lehmann: the median of all differences after minus before
 */
public record RankComparison(double statistic, double pValue, Method method, double shift) {

  /** Up to this size of both windows, untied values are counted out exactly. */
  private static final int EXACT_BELOW = 50;

  /** Below this size of a window, tied values are permuted. */
  private static final int PERMUTE_BELOW = 20;

  private static final int PERMUTATIONS = 20_000;

  /** Fixed, so that the same figures give the same verdict tomorrow. */
  private static final long SEED = 20_140_104;

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  /** How a p-value was found. */
  public enum Method {
    EXACT,
    /** Normal approximation with correction for ties and continuity. */
    ASYMPTOTIC,
    /** Seeded random rearrangements. */
    PERMUTATION
  }

  public static RankComparison of(Sample before, Sample after) {
    double[] earlier = before.values();
    double[] later = after.values();
    MannWhitneyUTest test = MannWhitneyUTest.withDefaults();
    double u = test.statistic(later, earlier);
    Method method = method(before, after);
    double p =
        switch (method) {
          case EXACT -> test.with(PValueMethod.EXACT).test(later, earlier).getPValue();
          case ASYMPTOTIC -> asymptotic(before, after);
          case PERMUTATION -> permuted(earlier, later, u);
        };
    return new RankComparison(u, p, method, median(differences(before, after)));
  }

  /** The p-value of the normal approximation, whatever the size. */
  static double asymptotic(Sample before, Sample after) {
    if (allEqual(before, after)) {
      return 1;
    }
    return MannWhitneyUTest.withDefaults()
        .with(PValueMethod.ASYMPTOTIC)
        .test(after.values(), before.values())
        .getPValue();
  }

  /**
   * Interval of the shift from the ordered differences (Hollander, Wolfe &amp; Chicken, section
   * 4.3, large-sample form).
   *
   * @param level between 0 and 1, such as 0.95
   */
  public static Interval interval(Sample before, Sample after, double level) {
    double[] differences = differences(before, after);
    double pairs = differences.length;
    double deviation = Math.sqrt(pairs * (before.size() + after.size() + 1) / 12);
    double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    int place = (int) Math.max(1, Math.floor(pairs / 2 - quantile * deviation));
    return new Interval(differences[place - 1], differences[differences.length - place]);
  }

  private static Method method(Sample before, Sample after) {
    if (!tied(before, after)) {
      boolean small = Math.max(before.size(), after.size()) < EXACT_BELOW;
      return small ? Method.EXACT : Method.ASYMPTOTIC;
    }
    boolean small = Math.min(before.size(), after.size()) < PERMUTE_BELOW;
    return small ? Method.PERMUTATION : Method.ASYMPTOTIC;
  }

  private static boolean tied(Sample before, Sample after) {
    return all(before, after).distinct().count() < before.size() + after.size();
  }

  private static boolean allEqual(Sample before, Sample after) {
    return all(before, after).distinct().count() == 1;
  }

  private static DoubleStream all(Sample before, Sample after) {
    return DoubleStream.concat(Arrays.stream(before.values()), Arrays.stream(after.values()));
  }

  /** Share of random rearrangements whose U lies at least as far from the middle. */
  private static double permuted(double[] earlier, double[] later, double u) {
    double[] ranks = midranks(earlier, later);
    double least = later.length * (later.length + 1) / 2.0;
    double middle = earlier.length * later.length / 2.0;
    double distance = Math.abs(u - middle) - 1e-9;
    RandomGenerator random = GENERATORS.create(SEED);
    int asFar = 0;
    for (int round = 0; round < PERMUTATIONS; round++) {
      double rankSum = 0;
      for (int i = 0; i < later.length; i++) {
        int other = i + random.nextInt(ranks.length - i);
        double drawn = ranks[other];
        ranks[other] = ranks[i];
        ranks[i] = drawn;
        rankSum += drawn;
      }
      asFar += Math.abs(rankSum - least - middle) >= distance ? 1 : 0;
    }
    return (asFar + 1.0) / (PERMUTATIONS + 1.0);
  }

  private static double[] midranks(double[] earlier, double[] later) {
    double[] all = DoubleStream.concat(Arrays.stream(earlier), Arrays.stream(later)).toArray();
    double[] ranks = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      double value = all[i];
      long below = Arrays.stream(all).filter(other -> other < value).count();
      long equal = Arrays.stream(all).filter(other -> other == value).count();
      ranks[i] = below + (equal + 1) / 2.0;
    }
    return ranks;
  }

  private static double[] differences(Sample before, Sample after) {
    return Arrays.stream(after.values())
        .flatMap(later -> Arrays.stream(before.values()).map(earlier -> later - earlier))
        .sorted()
        .toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
