package org.tollgate.governance.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One milestone as a baseline holds it.
 *
 * @param name as it was called then
 */
@Embeddable
public record BaselineLine(
    @Column(name = "milestone_id") UUID milestone,
    @Column(name = "name") String name,
    @Column(name = "planned") LocalDate planned) {}
