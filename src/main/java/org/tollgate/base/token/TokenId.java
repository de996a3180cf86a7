package org.tollgate.base.token;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies one access token; not the token itself. */
@Embeddable
public record TokenId(@Column(name = "token_id") UUID value) implements Serializable {

  public TokenId {
    Objects.requireNonNull(value, "value");
  }

  static TokenId random() {
    return new TokenId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
