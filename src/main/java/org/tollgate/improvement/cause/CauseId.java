package org.tollgate.improvement.cause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one cause of a rollout. */
@Embeddable
public record CauseId(@Column(name = "id") UUID value) implements Serializable {

  public CauseId {
    Objects.requireNonNull(value, "value");
  }

  static CauseId random() {
    return new CauseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
