package org.tollgate.benefit.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one version of a baseline. */
@Embeddable
public record KpiBaselineId(@Column(name = "id") UUID value) implements Serializable {

  public KpiBaselineId {
    Objects.requireNonNull(value, "value");
  }

  public static KpiBaselineId random() {
    return new KpiBaselineId(UUID.randomUUID());
  }
}
