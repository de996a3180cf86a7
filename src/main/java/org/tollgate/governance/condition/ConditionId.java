package org.tollgate.governance.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one condition of one decision. */
@Embeddable
public record ConditionId(@Column(name = "id") UUID value) implements Serializable {

  public ConditionId {
    Objects.requireNonNull(value, "value");
  }

  public static ConditionId random() {
    return new ConditionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
