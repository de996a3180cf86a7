package org.tollgate.benefit.target;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * A target as somebody proposes it.
 *
 * @param aim in the indicator's unit
 * @param basis why it can be reached: best of the past, others, reasoned stretch; 1 to 2000
 *     characters
 * @param milestone that changes the process, or null
 */
public record NewTarget(BigDecimal aim, String basis, UUID milestone) {

  public NewTarget {
    Objects.requireNonNull(aim, "aim");
    basis = basis == null ? "" : basis.strip();
    if (basis.isEmpty() || basis.length() > 2000) {
      throw new IllegalArgumentException("A basis has 1 to 2000 characters");
    }
  }
}
