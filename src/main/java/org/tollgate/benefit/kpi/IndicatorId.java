package org.tollgate.benefit.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one indicator. */
@Embeddable
public record IndicatorId(@Column(name = "id") UUID value) implements Serializable {

  public IndicatorId {
    Objects.requireNonNull(value, "value");
  }

  public static IndicatorId random() {
    return new IndicatorId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
