package org.tollgate.benefit.statistics;

/**
 * What may be said of an indicator after the rollout. An uncontrolled before/after comparison never
 * proves a cause, and the want of evidence is never "no change".
 */
public enum Verdict {
  /** Significant, in the good direction, and at least the minimum worthwhile change. */
  IMPROVED,
  /** Significant in the good direction, below the minimum worthwhile change. */
  CHANGED_BUT_SMALL,
  NO_EVIDENCE_OF_CHANGE,
  /** Significant in the bad direction. */
  WORSE,
  /** Data quality is red, or the definition is not the locked one. */
  NOT_COMPARABLE;

  private static final double SIGNIFICANT = .05;

  /**
   * @param estimate after minus before, in the unit of the indicator
   * @param adjusted p-value after {@link Holm} over the locked set
   * @param worthwhile minimum worthwhile change, agreed in advance; 0 or more
   */
  public static Verdict of(
      double estimate, double adjusted, Direction direction, double worthwhile) {
    double gain = direction.gain(estimate);
    if (adjusted >= SIGNIFICANT || gain == 0) {
      return NO_EVIDENCE_OF_CHANGE;
    }
    if (gain < 0) {
      return WORSE;
    }
    return gain >= worthwhile ? IMPROVED : CHANGED_BUT_SMALL;
  }

  /** A label beside a verdict: how much two windows of these sizes can show at all. */
  public enum Strength {
    /** Fewer than 4 and 4: no test of ranks could ever be significant. */
    DESCRIPTIVE_ONLY,
    /** Fewer than 12 and 12. */
    LOW_POWER,
    FULL;

    public static Strength of(Sample before, Sample after) {
      int least = Math.min(before.size(), after.size());
      if (least < 4) {
        return DESCRIPTIVE_ONLY;
      }
      return least < 12 ? LOW_POWER : FULL;
    }
  }
}
