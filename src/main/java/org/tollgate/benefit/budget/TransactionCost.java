package org.tollgate.benefit.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What it costs that people type records (P28): fields × records × seconds × wage.
 *
 * @param fields that a person fills in for one record, 1 to 1,000
 * @param records in a month, 1 to 100 million
 * @param seconds for one field, above 0, up to 3,600
 * @param wage full cost of a working hour in the currency of the budget, above 0
 */
public record TransactionCost(int fields, long records, BigDecimal seconds, BigDecimal wage) {

  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

  public TransactionCost {
    boolean sane =
        fields > 0
            && fields <= 1000
            && records > 0
            && records <= 100_000_000L
            && seconds.signum() > 0
            && seconds.compareTo(SECONDS) <= 0
            && wage.signum() > 0
            && wage.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    if (!sane) {
      throw new IllegalArgumentException("A figure is out of range");
    }
  }

  private BigDecimal secondsAMonth() {
    return seconds.multiply(BigDecimal.valueOf(fields)).multiply(BigDecimal.valueOf(records));
  }

  /** Working hours in a month, one decimal. */
  public BigDecimal hours() {
    return secondsAMonth().divide(SECONDS, 1, RoundingMode.HALF_UP);
  }

  /** Money in a month, two decimals; rounded once, at the end. */
  public BigDecimal perMonth() {
    return secondsAMonth().multiply(wage).divide(SECONDS, Amounts.DECIMALS, RoundingMode.HALF_UP);
  }

  /** Money in twelve months, two decimals. */
  public BigDecimal perYear() {
    return secondsAMonth()
        .multiply(wage)
        .multiply(BigDecimal.valueOf(12))
        .divide(SECONDS, Amounts.DECIMALS, RoundingMode.HALF_UP);
  }

  /** What one field of it costs in a year: what dropping it saves. */
  public BigDecimal perField() {
    return perYear().divide(BigDecimal.valueOf(fields), Amounts.DECIMALS, RoundingMode.HALF_UP);
  }
}
