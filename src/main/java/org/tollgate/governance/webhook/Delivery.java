package org.tollgate.governance.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message to one address. It keeps its id over all attempts, so that who receives it twice can
 * tell. After the last attempt it is dead until the director sends it again.
 */
@Entity
@Table(name = "webhook_delivery")
class Delivery {

  /** How long to wait after each failed attempt. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** Where a message stands. */
  enum State {
    WAITING,
    /** Claimed by who sends it; what became of it is not known yet. */
    SENDING,
    DELIVERED,
    DEAD
  }

  @Id
  @Column(name = "delivery_id")
  private UUID id;

  @Column(name = "webhook_id")
  private UUID webhook;

  private String payload;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;
  private Instant createdAt;
  private Instant nextAt;
  private Instant endedAt;
  private String outcome;

  protected Delivery() {}

  Delivery(UUID id, UUID webhook, String payload, Instant now) {
    this.id = id;
    this.webhook = webhook;
    this.payload = payload;
    this.state = State.WAITING;
    this.createdAt = now;
    this.nextAt = now;
  }

  void delivered(String how, Instant now) {
    state = State.DELIVERED;
    outcome = how;
    endedAt = now;
  }

  void failed(String how, Instant now) {
    outcome = how;
    if (attempts > PAUSES.size()) {
      state = State.DEAD;
      endedAt = now;
    } else {
      state = State.WAITING;
      nextAt = now.plus(PAUSES.get(attempts - 1));
    }
  }

  /** No further attempt makes sense. */
  void givenUp(String how, Instant now) {
    state = State.DEAD;
    outcome = how;
    endedAt = now;
  }

  /** The director has it sent again, with all attempts before it. */
  void again(Instant now) {
    if (state == State.DEAD) {
      state = State.WAITING;
      attempts = 0;
      nextAt = now;
      endedAt = null;
    }
  }

  UUID id() {
    return id;
  }

  UUID webhook() {
    return webhook;
  }

  String payload() {
    return payload;
  }

  State state() {
    return state;
  }

  WebhookManagement.DeliveryLine line(String target) {
    return new WebhookManagement.DeliveryLine(
        id, target, state.name(), attempts, createdAt, nextAt, outcome);
  }
}
