package org.tollgate.governance.activity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * One line of an activity's history.
 *
 * @param person who did it; the reserved nil id for the clock and the process
 * @param remark the reason or remark given, or null
 */
@Embeddable
record ActivityStep(
    @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person")) PersonId person,
    @Column(name = "happened_at") Instant at,
    @Column(name = "remark") String remark) {

  /** What happened. */
  enum Kind {
    OPENED,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    CLOSED_BY_RECORD,
    LEFT_OUT,
    REASSIGNED,
    REOPENED
  }
}
