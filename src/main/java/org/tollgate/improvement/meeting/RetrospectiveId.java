package org.tollgate.improvement.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one retrospective of a rollout. */
@Embeddable
public record RetrospectiveId(@Column(name = "id") UUID value) implements Serializable {

  public RetrospectiveId {
    Objects.requireNonNull(value, "value");
  }

  static RetrospectiveId random() {
    return new RetrospectiveId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
