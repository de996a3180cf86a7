package org.tollgate.governance.exceptions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies an exception of a rollout. */
@Embeddable
public record ExceptionId(@Column(name = "exception_id") UUID value) implements Serializable {

  public ExceptionId {
    Objects.requireNonNull(value, "value");
  }

  public static ExceptionId random() {
    return new ExceptionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
