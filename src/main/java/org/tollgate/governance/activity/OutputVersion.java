package org.tollgate.governance.activity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * One version of an activity's output with what became of it; never deleted.
 *
 * @param judge who accepted or returned it, or null while it waits
 * @param remark why it was returned, or null
 */
@Embeddable
record OutputVersion(
    @Embedded File file,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "author")) PersonId author,
    @Column(name = "uploaded_at") Instant uploadedAt,
    @Enumerated(EnumType.STRING) @Column(name = "standing") Standing standing,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "judge")) PersonId judge,
    @Column(name = "judged_at") Instant judgedAt,
    @Column(name = "remark") String remark) {

  /** What became of a version. */
  enum Standing {
    WAITING,
    ACCEPTED,
    RETURNED,
    /** A newer version came before it was judged. */
    REPLACED
  }

  /**
   * The stored file that an output version consists of.
   *
   * @param document its id in the document store
   * @param sha256 64 hexadecimal digits
   * @param size in bytes, above 0
   */
  @Embeddable
  record File(
      @Column(name = "document_id") UUID document,
      @Column(name = "sha256") String sha256,
      @Column(name = "file_name") String name,
      @Column(name = "size_bytes") long size) {

    File {
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(name, "name");
    }
  }

  static OutputVersion waiting(File file, PersonId author, Instant at) {
    return new OutputVersion(file, author, at, Standing.WAITING, null, null, null);
  }

  OutputVersion accepted(PersonId by, Instant at) {
    return new OutputVersion(file, author, uploadedAt, Standing.ACCEPTED, by, at, null);
  }

  OutputVersion returned(PersonId by, Instant at, String why) {
    return new OutputVersion(file, author, uploadedAt, Standing.RETURNED, by, at, why);
  }

  OutputVersion replaced() {
    return new OutputVersion(file, author, uploadedAt, Standing.REPLACED, null, null, null);
  }

  boolean isWaiting() {
    return standing == Standing.WAITING;
  }
}
