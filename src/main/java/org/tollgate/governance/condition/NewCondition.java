package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.Objects;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.condition.Conditions.Severity;

/**
 * A condition that a committee tied to its decision (M8).
 *
 * @param text what must be done, 3 to 2000 characters
 * @param owner who answers for it
 * @param due last day in the rollout's time zone
 * @param blocks the phase whose gate cannot be submitted while it is open, or null for none
 */
public record NewCondition(
    String text, PersonId owner, LocalDate due, Severity severity, Phase blocks) {

  public NewCondition {
    text = text == null ? "" : text.strip();
    if (text.length() < 3 || text.length() > 2000) {
      throw new IllegalArgumentException("A condition has 3 to 2000 characters");
    }
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(severity, "severity");
  }
}
