package org.tollgate.base.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a department of one organisation. */
@Embeddable
public record DepartmentId(@Column(name = "department_id") UUID value) implements Serializable {

  public DepartmentId {
    Objects.requireNonNull(value, "value");
  }

  public static DepartmentId random() {
    return new DepartmentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
