package org.tollgate.governance.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one round of one gate of a rollout. */
@Embeddable
public record GateReviewId(@Column(name = "review_id") UUID value) implements Serializable {

  public GateReviewId {
    Objects.requireNonNull(value, "value");
  }

  public static GateReviewId random() {
    return new GateReviewId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
