package org.tollgate.governance.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.condition.Conditions.Severity;

/**
 * What the committee asks; nobody changes it afterwards.
 *
 * @param due last day in the rollout's time zone
 * @param blocks the phase whose gate cannot be submitted while it is open, or null for none
 */
@Embeddable
record Demand(
    @Column(name = "text") String text,
    @Column(name = "due") LocalDate due,
    @Enumerated(EnumType.STRING) @Column(name = "severity") Severity severity,
    @Enumerated(EnumType.STRING) @Column(name = "blocks") Phase blocks) {

  static Demand of(NewCondition wish) {
    return new Demand(wish.text(), wish.due(), wish.severity(), wish.blocks());
  }
}
