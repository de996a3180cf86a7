package org.tollgate.governance.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/**
 * A stored file that shows a condition to be met.
 *
 * @param document its id in the document store
 * @param sha256 64 hexadecimal digits
 */
@Embeddable
record Evidence(
    @Column(name = "document_id") UUID document,
    @Column(name = "sha256") String sha256,
    @Column(name = "file_name") String name) {

  Evidence {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(name, "name");
  }
}
