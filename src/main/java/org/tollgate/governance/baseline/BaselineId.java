package org.tollgate.governance.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one signed baseline. */
@Embeddable
public record BaselineId(@Column(name = "id") UUID value) implements Serializable {

  public BaselineId {
    Objects.requireNonNull(value, "value");
  }

  public static BaselineId random() {
    return new BaselineId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
