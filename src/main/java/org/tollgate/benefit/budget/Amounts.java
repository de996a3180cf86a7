package org.tollgate.benefit.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Money of one line or of a sum of lines, in the currency of the budget, each with two decimals.
 *
 * @param planned what is foreseen now; becomes approved when the budget is signed
 * @param approved as signed last
 * @param committed ordered or contracted, what is paid already included
 * @param actual spent
 * @param toGo what will still be spent, open commitments included
 */
public record Amounts(
    BigDecimal planned,
    BigDecimal approved,
    BigDecimal committed,
    BigDecimal actual,
    BigDecimal toGo) {

  /** Decimals of every amount. */
  public static final int DECIMALS = 2;

  public static final Amounts NONE =
      new Amounts(
          BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Each is rounded by itself, half up, so that sums of what is shown are what is shown. */
  public Amounts {
    planned = rounded(planned);
    approved = rounded(approved);
    committed = rounded(committed);
    actual = rounded(actual);
    toGo = rounded(toGo);
  }

  static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  public static Amounts sum(Collection<Amounts> all) {
    return all.stream().reduce(NONE, Amounts::plus);
  }

  public Amounts plus(Amounts other) {
    return new Amounts(
        planned.add(other.planned),
        approved.add(other.approved),
        committed.add(other.committed),
        actual.add(other.actual),
        toGo.add(other.toGo));
  }

  /** What it will have cost in the end: what is spent and what is still to go. */
  public BigDecimal forecast() {
    return actual.add(toGo);
  }

  /** Forecast less approved: above 0 it costs more than was signed. */
  public BigDecimal excess() {
    return forecast().subtract(approved);
  }
}
