package org.tollgate.learning.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one question. */
@Embeddable
public record QuestionId(@Column(name = "id") UUID value) implements Serializable {

  public QuestionId {
    Objects.requireNonNull(value, "value");
  }

  static QuestionId random() {
    return new QuestionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
