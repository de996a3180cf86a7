package org.tollgate.base.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a stored document. It is no address: whoever owns the document opens its stream after
 * a check of its own.
 */
@Embeddable
public record DocumentId(@Column(name = "document_id") UUID value) implements Serializable {

  public DocumentId {
    Objects.requireNonNull(value, "value");
  }

  public static DocumentId random() {
    return new DocumentId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
