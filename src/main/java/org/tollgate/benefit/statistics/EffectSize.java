package org.tollgate.benefit.statistics;

/** How large a difference is, free of its unit. */
public final class EffectSize {

  /** In words (Romano et al. 2006, bounds .147, .33 and .474 of Cliff's delta). */
  public enum Size {
    NEGLIGIBLE,
    SMALL,
    MEDIUM,
    LARGE
  }

  private EffectSize() {}

  /** Cohen's d with the pooled standard deviation, after minus before; NaN where none varies. */
  public static double cohen(Sample before, Sample after) {
    int n1 = before.size();
    int n2 = after.size();
    double pooled = ((n1 - 1) * before.variance() + (n2 - 1) * after.variance()) / (n1 + n2 - 2.0);
    return pooled == 0 ? Double.NaN : (after.mean() - before.mean()) / Math.sqrt(pooled);
  }

  /** Hedges' g: Cohen's d times J = 1 − 3/(4(n1 + n2 − 2) − 1). */
  public static double hedges(Sample before, Sample after) {
    double freedom = before.size() + after.size() - 2.0;
    return cohen(before, after) * (1 - 3 / (4 * freedom - 1));
  }

  /** Cliff's delta, −1 to 1: share of pairs where after is above before, less those below. */
  public static double cliff(Sample before, Sample after) {
    double balance = 0;
    for (double later : after.values()) {
      for (double earlier : before.values()) {
        balance += Math.signum(later - earlier);
      }
    }
    return balance / ((double) before.size() * after.size());
  }

  /**
   * @param cliff from {@link #cliff}
   */
  public static Size inWords(double cliff) {
    double size = Math.abs(cliff);
    if (size < .147) {
      return Size.NEGLIGIBLE;
    }
    if (size < .33) {
      return Size.SMALL;
    }
    return size < .474 ? Size.MEDIUM : Size.LARGE;
  }
}
