package org.tollgate.governance.gate.web;

import java.math.BigDecimal;
import org.tollgate.governance.gate.evidence.Compliance;

/**
 * The picture of a compliance percentage against its bands, in user units of a 338 wide drawing.
 *
 * @param width of the filled bar
 * @param x where the mark stands
 * @param labelX where the figure stands, kept inside the drawing
 */
record ComplianceBar(Compliance compliance, String width, String x, String labelX) {

  private static final BigDecimal LEFT = BigDecimal.valueOf(4);
  private static final BigDecimal PER_PERCENT = new BigDecimal("3.3");
  private static final BigDecimal LABEL_LEFT = BigDecimal.valueOf(28);
  private static final BigDecimal LABEL_RIGHT = BigDecimal.valueOf(308);

  static ComplianceBar of(Compliance compliance) {
    BigDecimal width = compliance.percent(1).multiply(PER_PERCENT);
    BigDecimal x = width.add(LEFT);
    return new ComplianceBar(
        compliance,
        width.toPlainString(),
        x.toPlainString(),
        x.max(LABEL_LEFT).min(LABEL_RIGHT).toPlainString());
  }

  /** ok, watch or stop. */
  public String kind() {
    return switch (compliance.band()) {
      case HIGH -> "ok";
      case MIDDLE -> "watch";
      case LOW -> "stop";
    };
  }

  public BigDecimal percent() {
    return compliance.percent(1);
  }
}
