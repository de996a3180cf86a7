package org.tollgate.benefit.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One indicator as it was signed.
 *
 * @param definition digest of its definition
 * @param aim the target that held
 */
@Embeddable
public record LockedLine(
    @Column(name = "indicator_id") UUID indicator, String definition, BigDecimal aim) {}
