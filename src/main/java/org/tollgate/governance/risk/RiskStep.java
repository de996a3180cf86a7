package org.tollgate.governance.risk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * One step of its history.
 *
 * @param severity after the step
 * @param remark why, or null
 */
@Embeddable
record RiskStep(
    @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,
    @Column(name = "at") Instant at,
    @Embedded Severity severity,
    @Column(name = "remark") String remark) {

  enum Kind {
    ENTERED,
    ASSESSED,
    RESPONDED,
    ESCALATED,
    ACCEPTED,
    HANDED_OVER,
    CLOSED,
    REOPENED
  }
}
