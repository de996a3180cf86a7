package org.tollgate.governance.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * That a line went to somebody.
 *
 * @param at when the person said to have read it, or null
 */
@Embeddable
record Receipt(@Embedded PersonId person, @Column(name = "read_at") Instant at) {}
