package org.tollgate.base.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a person; everything outside {@code people} holds this id and never a name. */
@Embeddable
public record PersonId(@Column(name = "person_id") UUID value) implements Serializable {

  public PersonId {
    Objects.requireNonNull(value, "value");
  }

  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
