package org.tollgate.improvement.action;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.tollgate.base.shared.PersonId;

/**
 * One step of an action's history.
 *
 * @param meeting number of the retrospective in which it was taken, or null outside of one
 * @param due the day from then on
 * @param remark why, or null
 */
@Embeddable
record ActionStep(
    @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,
    @Column(name = "at") Instant at,
    @Column(name = "meeting") Integer meeting,
    @Column(name = "due") LocalDate due,
    @Column(name = "remark") String remark) {

  enum Kind {
    SET,
    /** The owner says that it is done; the next meeting looks. */
    REPORTED,
    /** A meeting looked and it goes on. */
    GOES_ON,
    DONE,
    DROPPED,
    ESCALATED,
    HANDED_OVER,
    /** Its effect was checked. */
    CHECKED
  }
}
