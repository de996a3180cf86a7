package org.tollgate.governance.rollout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a seat of a rollout; people come and go, the seat and its history stay. */
@Embeddable
public record SeatId(@Column(name = "seat_id") UUID value) implements Serializable {

  public SeatId {
    Objects.requireNonNull(value, "value");
  }

  public static SeatId random() {
    return new SeatId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
