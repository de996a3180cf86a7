package org.tollgate.governance.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one risk, issue or assumption. */
@Embeddable
public record RiskId(@Column(name = "id") UUID value) implements Serializable {

  public RiskId {
    Objects.requireNonNull(value, "value");
  }

  static RiskId random() {
    return new RiskId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
