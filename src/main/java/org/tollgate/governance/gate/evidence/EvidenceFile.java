package org.tollgate.governance.gate.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * A document brought as evidence of a criterion.
 *
 * @param id of this piece of evidence
 * @param criterion code of the criterion it is evidence of
 * @param document what is stored
 * @param author who brought it; may not vote on this gate (M6)
 * @param altered whether its stored bytes were found changed; it is then no evidence any more
 */
@Embeddable
public record EvidenceFile(
    @Column(name = "evidence_id") UUID id,
    @Column(name = "criterion") String criterion,
    @Embedded Document document,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "author")) PersonId author,
    @Column(name = "added_at") Instant addedAt,
    @Column(name = "altered") boolean altered) {

  /**
   * @param id of the stored document
   * @param name file name as uploaded
   * @param sha256 of its bytes, in hex
   * @param size in bytes
   */
  @Embeddable
  public record Document(
      @Column(name = "document_id") UUID id,
      @Column(name = "file_name") String name,
      @Column(name = "sha256") String sha256,
      @Column(name = "file_size") long size) {}

  public EvidenceFile nowAltered() {
    return new EvidenceFile(id, criterion, document, author, addedAt, true);
  }
}
