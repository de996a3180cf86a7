package org.tollgate.governance.charter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * Who signed which text when (M11). It counts as long as the text it stands under still reads the
 * same; after a change it stays readable and is asked for anew.
 */
@Entity
@Immutable
@Table(name = "charter_signature")
class Signature {

  @Id
  @Column(name = "signature_id")
  private UUID id;

  @Embedded private RolloutId rollout;
  private UUID charterId;

  @Enumerated(EnumType.STRING)
  private SignatureKind kind;

  private String department;
  @Embedded private PersonId person;
  private Instant signedAt;
  private String digest;

  @Column(name = "signed_text")
  private String text;

  protected Signature() {}

  Signature(Charter charter, SignatureSlot slot, CharterText text, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = charter.rollout();
    this.charterId = charter.id();
    this.kind = slot.kind();
    this.department = slot.department();
    this.person = slot.person();
    this.signedAt = now;
    this.digest = text.digest();
    this.text = text.text();
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  UUID charterId() {
    return charterId;
  }

  PersonId person() {
    return person;
  }

  SignatureKind kind() {
    return kind;
  }

  Instant signedAt() {
    return signedAt;
  }

  String digest() {
    return digest;
  }
}
