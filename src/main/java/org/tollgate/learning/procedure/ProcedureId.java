package org.tollgate.learning.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one working procedure, whatever its version. */
@Embeddable
public record ProcedureId(@Column(name = "procedure_id") UUID value) implements Serializable {

  public ProcedureId {
    Objects.requireNonNull(value, "value");
  }

  static ProcedureId random() {
    return new ProcedureId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
