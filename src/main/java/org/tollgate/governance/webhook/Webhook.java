package org.tollgate.governance.webhook;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** An address that is told of the gate decisions of one rollout, until it is removed. */
@Entity
@Table(name = "webhook")
class Webhook {

  @Id
  @Column(name = "webhook_id")
  private UUID id;

  @Embedded private RolloutId rollout;
  private String target;
  private String sealedSecret;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "created_by"))
  private PersonId createdBy;

  private Instant createdAt;
  private Instant removedAt;

  protected Webhook() {}

  Webhook(RolloutId rollout, String target, String sealedSecret, PersonId by, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.target = target;
    this.sealedSecret = sealedSecret;
    this.createdBy = by;
    this.createdAt = now;
  }

  void remove(Instant now) {
    removedAt = now;
  }

  boolean isActive() {
    return removedAt == null;
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  String target() {
    return target;
  }

  String sealedSecret() {
    return sealedSecret;
  }

  Instant createdAt() {
    return createdAt;
  }
}
