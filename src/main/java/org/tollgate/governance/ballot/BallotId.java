package org.tollgate.governance.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a ballot. */
@Embeddable
public record BallotId(@Column(name = "ballot_id") UUID value) implements Serializable {

  public BallotId {
    Objects.requireNonNull(value, "value");
  }

  public static BallotId random() {
    return new BallotId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
