package org.tollgate.governance.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one activity of one rollout. */
@Embeddable
public record ActivityId(@Column(name = "id") UUID value) implements Serializable {

  public ActivityId {
    Objects.requireNonNull(value, "value");
  }

  public static ActivityId random() {
    return new ActivityId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
