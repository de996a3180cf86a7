package org.tollgate.benefit.signing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/**
 * One party's signature. It counts while the text has the digest that it stands under.
 *
 * @param digest SHA-256 in hex of the text that was shown
 */
@Embeddable
public record PartySignature(
    @Enumerated(EnumType.STRING) Side side,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
        OrganisationId organisation,
    String digest,
    Instant signedAt) {}
