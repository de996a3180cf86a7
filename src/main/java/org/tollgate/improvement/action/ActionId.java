package org.tollgate.improvement.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one action of a rollout. */
@Embeddable
public record ActionId(@Column(name = "id") UUID value) implements Serializable {

  public ActionId {
    Objects.requireNonNull(value, "value");
  }

  static ActionId random() {
    return new ActionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
