package org.tollgate.benefit.result;

import org.tollgate.benefit.statistics.EffectSize;
import org.tollgate.benefit.statistics.Interval;
import org.tollgate.benefit.statistics.RankComparison;
import org.tollgate.benefit.statistics.Verdict.Strength;

/**
 * What the signed method found, before it is adjusted for the number of indicators.
 *
 * @param before mean, or share, of the window before
 * @param after the same of the window after
 * @param estimate after minus before: of means, of shares, or the Hodges–Lehmann shift
 * @param pValue two-sided, of this indicator alone
 * @param interval simultaneous over the signed set (Bonferroni)
 * @param effect free of the unit
 * @param caution what to read it with
 */
public record Finding(
    double before,
    double after,
    double estimate,
    double pValue,
    Interval interval,
    Effect effect,
    Caution caution) {

  /**
   * @param hedges NaN where nothing varies
   * @param cliff −1 to 1
   * @param ranks how the p-value of ranks was found; null where another method was signed
   */
  public record Effect(double hedges, double cliff, RankComparison.Method ranks) {

    public EffectSize.Size size() {
      return EffectSize.inWords(cliff);
    }
  }

  /**
   * @param autocorrelation the larger of both windows
   */
  public record Caution(Strength strength, double autocorrelation) {

    private static final double STRONG = .3;

    /** Whether values say so much about the next that intervals are too narrow. */
    public boolean isSerial() {
      return autocorrelation > STRONG;
    }
  }
}
