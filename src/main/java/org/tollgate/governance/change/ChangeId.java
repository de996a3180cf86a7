package org.tollgate.governance.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one change request. */
@Embeddable
public record ChangeId(@Column(name = "id") UUID value) implements Serializable {

  public ChangeId {
    Objects.requireNonNull(value, "value");
  }

  public static ChangeId random() {
    return new ChangeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
