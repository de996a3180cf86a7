package org.tollgate.base.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A share of a whole in per cent, kept to one decimal.
 *
 * @param value 0.0 to 100.0
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Percentage {
    Objects.requireNonNull(value, "value");
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("A percentage lies between 0 and 100, not at " + value);
    }
    value = value.setScale(1, RoundingMode.HALF_UP);
  }

  /**
   * @throws IllegalArgumentException if {@code whole} is not positive
   */
  public static Percentage of(BigDecimal part, BigDecimal whole) {
    if (whole.signum() <= 0) {
      throw new IllegalArgumentException("A share needs a positive whole, not " + whole);
    }
    return new Percentage(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
  }

  public boolean isAbove(int percent) {
    return value.compareTo(BigDecimal.valueOf(percent)) > 0;
  }

  @Override
  public int compareTo(Percentage other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
