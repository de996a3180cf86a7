package org.tollgate.governance.condition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * One line of a condition's history.
 *
 * @param person who did it; the reserved nil id for the clock and the process
 * @param owner who owned the condition from then on, or null while the owner's seat is vacant
 * @param remark note, remark or reason, or null
 * @param evidence the file brought with a claim, or null
 */
@Embeddable
record ConditionStep(
    @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person")) PersonId person,
    @Column(name = "happened_at") Instant at,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "owner")) PersonId owner,
    @Column(name = "remark") String remark,
    @Embedded Evidence evidence) {

  /** What happened. */
  enum Kind {
    SET,
    CLAIMED,
    CONFIRMED,
    RETURNED,
    REASSIGNED,
    ESCALATED
  }
}
