package org.tollgate.governance.trend;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was expected of one milestone.
 *
 * @param expected the forecast of that day, or the day on which it was reached
 */
@Embeddable
record SnapshotLine(
    @Column(name = "milestone_id") UUID milestone,
    @Column(name = "expected") LocalDate expected,
    @Column(name = "reached") boolean reached) {}
