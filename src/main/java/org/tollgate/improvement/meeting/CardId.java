package org.tollgate.improvement.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one card of a meeting; a random number and nothing more. */
@Embeddable
public record CardId(@Column(name = "id") UUID value) implements Serializable {

  public CardId {
    Objects.requireNonNull(value, "value");
  }

  static CardId random() {
    return new CardId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
