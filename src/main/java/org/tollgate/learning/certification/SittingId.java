package org.tollgate.learning.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one sitting. */
@Embeddable
public record SittingId(@Column(name = "id") UUID value) implements Serializable {

  public SittingId {
    Objects.requireNonNull(value, "value");
  }

  static SittingId random() {
    return new SittingId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
