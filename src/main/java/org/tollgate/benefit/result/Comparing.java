package org.tollgate.benefit.result;

import java.util.Optional;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.statistics.EffectSize;
import org.tollgate.benefit.statistics.Interval;
import org.tollgate.benefit.statistics.ProportionComparison;
import org.tollgate.benefit.statistics.RankComparison;
import org.tollgate.benefit.statistics.Sample;
import org.tollgate.benefit.statistics.Verdict.Strength;
import org.tollgate.benefit.statistics.Welch;

/** Compares two windows by the method that was signed, and no other. */
final class Comparing {

  private static final double ERROR = .05;

  private Comparing() {}

  /**
   * @param indicators of the signed set, for the width of the interval
   * @return empty while there are fewer than two values on a side
   */
  static Optional<Finding> of(Definition definition, Windows windows, int indicators) {
    if (windows.before().size() < 2 || windows.after().size() < 2) {
      return Optional.empty();
    }
    Sample before = Windows.sample(windows.before());
    Sample after = Windows.sample(windows.after());
    double level = 1 - ERROR / Math.max(1, indicators);
    return switch (definition.analysis().method()) {
      case WELCH -> Optional.of(welch(before, after, level));
      case RANKS -> Optional.of(ranks(before, after, level));
      case SHARES -> shares(definition, windows, level);
    };
  }

  private static Finding welch(Sample before, Sample after, double level) {
    Welch welch = Welch.of(before, after);
    return new Finding(
        before.mean(),
        after.mean(),
        welch.difference(),
        welch.pValue(),
        welch.interval(level),
        effect(before, after, null),
        caution(before, after));
  }

  private static Finding ranks(Sample before, Sample after, double level) {
    RankComparison ranks = RankComparison.of(before, after);
    return new Finding(
        before.mean(),
        after.mean(),
        ranks.shift(),
        ranks.pValue(),
        RankComparison.interval(before, after, level),
        effect(before, after, ranks.method()),
        caution(before, after));
  }

  private static Optional<Finding> shares(Definition definition, Windows windows, double level) {
    ProportionComparison.Count before = Windows.count(windows.before());
    ProportionComparison.Count after = Windows.count(windows.after());
    if (before == null || after == null) {
      return Optional.empty();
    }
    ProportionComparison shares = new ProportionComparison(before, after);
    double scale = definition.formula().unit() == Definition.Unit.PERCENT ? 100 : 1;
    Interval interval = shares.interval(level);
    Sample first = Windows.sample(windows.before());
    Sample second = Windows.sample(windows.after());
    return Optional.of(
        new Finding(
            scale * before.share(),
            scale * after.share(),
            scale * shares.difference(),
            shares.pValue(),
            new Interval(scale * interval.low(), scale * interval.high()),
            effect(first, second, null),
            caution(first, second)));
  }

  private static Finding.Effect effect(Sample before, Sample after, RankComparison.Method ranks) {
    return new Finding.Effect(
        EffectSize.hedges(before, after), EffectSize.cliff(before, after), ranks);
  }

  private static Finding.Caution caution(Sample before, Sample after) {
    return new Finding.Caution(
        Strength.of(before, after), Math.max(before.autocorrelation(), after.autocorrelation()));
  }
}
