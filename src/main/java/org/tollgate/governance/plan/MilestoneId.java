package org.tollgate.governance.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one milestone of one rollout. */
@Embeddable
public record MilestoneId(@Column(name = "id") UUID value) implements Serializable {

  public MilestoneId {
    Objects.requireNonNull(value, "value");
  }

  public static MilestoneId random() {
    return new MilestoneId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
