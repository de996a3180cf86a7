package org.tollgate.learning.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one issue of a permit. */
@Embeddable
public record PermitId(@Column(name = "id") UUID value) implements Serializable {

  public PermitId {
    Objects.requireNonNull(value, "value");
  }

  static PermitId random() {
    return new PermitId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
