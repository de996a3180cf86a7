package org.tollgate.benefit.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one proposed target. */
@Embeddable
public record TargetId(@Column(name = "id") UUID value) implements Serializable {

  public TargetId {
    Objects.requireNonNull(value, "value");
  }

  public static TargetId random() {
    return new TargetId(UUID.randomUUID());
  }
}
