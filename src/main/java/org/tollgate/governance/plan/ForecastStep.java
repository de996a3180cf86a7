package org.tollgate.governance.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * One change of a milestone's days, as it was entered.
 *
 * @param from the day before the change; null at the beginning
 * @param reason in the words of who moved it; empty where the kind says it all
 * @param cause the milestone that pushed this one, or null
 */
@Embeddable
public record ForecastStep(
    @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
    @Column(name = "from_day") LocalDate from,
    @Column(name = "to_day") LocalDate to,
    @Column(name = "reason") String reason,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person")) PersonId person,
    @Column(name = "cause") UUID cause,
    @Column(name = "happened_at") Instant at) {

  public static final int MIN_REASON = 5;
  public static final int MAX_REASON = 1000;

  /** How a day came to change. */
  public enum Kind {
    PLANNED,
    MOVED,
    /** What it waits for moved. */
    PUSHED,
    REACHED,
    REOPENED,
    /** The committee or the director agreed to another plan. */
    REPLANNED
  }
}
