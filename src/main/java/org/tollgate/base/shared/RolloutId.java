package org.tollgate.base.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a rollout; it is also the business key of the rollout's process. */
@Embeddable
public record RolloutId(@Column(name = "rollout_id") UUID value) implements Serializable {

  public RolloutId {
    Objects.requireNonNull(value, "value");
  }

  public static RolloutId random() {
    return new RolloutId(UUID.randomUUID());
  }

  public static RolloutId of(String text) {
    return new RolloutId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
