package org.tollgate.benefit.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.benefit.kpi.IndicatorId;

/**
 * A target that was proposed.
 *
 * @param present the mean known then, or null
 * @param refused why it was refused; empty if it was accepted
 */
public record TargetView(
    TargetId id,
    IndicatorId indicator,
    NewTarget wish,
    BigDecimal present,
    Optional<Refusal> refused,
    PersonId by,
    Instant at) {

  public boolean isAccepted() {
    return refused.isEmpty();
  }
}
