package org.tollgate.base.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * Lets its person in once, without a password, where guessing strangers slow the log-in. It gives
 * no password and so no signature.
 */
@Entity
class LoginLink {

  /** How soon another one can be asked for. */
  static final Duration PAUSE = Duration.ofMinutes(2);

  @Id
  @Column(name = "login_link_id")
  private UUID id;

  @Embedded private PersonId person;
  private String linkHash;
  private Instant issuedAt;
  private Instant expiresAt;
  private Instant usedAt;

  protected LoginLink() {}

  LoginLink(PersonId person, OneTimeLink link, Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.linkHash = link.hash();
    this.issuedAt = now;
    this.expiresAt = link.expiresAt();
  }

  boolean isGood(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  void use(Instant now) {
    usedAt = now;
  }

  PersonId person() {
    return person;
  }
}
