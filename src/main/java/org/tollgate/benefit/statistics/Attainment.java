package org.tollgate.benefit.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How much of the way from baseline to target was gone: (after − baseline)/(target − baseline), so
 * the sign is right for indicators that are meant to fall too. Shown as it is; clipped to 0 to 1.2
 * only where indicators are weighted into one score. Negative means a step back.
 */
public record Attainment(BigDecimal share) {

  private static final BigDecimal MOST = new BigDecimal("1.2");

  /** Empty if target and baseline are the same: there is no way to go. */
  public static Optional<Attainment> of(BigDecimal baseline, BigDecimal target, BigDecimal after) {
    BigDecimal way = target.subtract(baseline);
    return way.signum() == 0
        ? Optional.empty()
        : Optional.of(new Attainment(after.subtract(baseline).divide(way, MathContext.DECIMAL64)));
  }

  public BigDecimal clipped() {
    return share.max(BigDecimal.ZERO).min(MOST);
  }
}
