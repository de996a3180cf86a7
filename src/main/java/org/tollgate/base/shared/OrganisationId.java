package org.tollgate.base.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies an organisation: a client, an implementer or a partner. */
@Embeddable
public record OrganisationId(@Column(name = "organisation_id") UUID value) implements Serializable {

  public OrganisationId {
    Objects.requireNonNull(value, "value");
  }

  public static OrganisationId random() {
    return new OrganisationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
