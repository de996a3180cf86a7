package org.tollgate.base.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.account.AccessChanged.Kind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;

/**
 * The access of one person. It has no password until its holder chooses one by a one-time link; at
 * most one link is good at a time and using it spends it. Every change of password, of the right to
 * administer or of being enabled renews {@code credentialsSince} and so ends the sessions begun
 * before.
 */
@Entity
class Account extends AbstractAggregateRoot<Account> {

  @EmbeddedId private AccountId id;
  @Embedded private PersonId person;
  private String username;
  private String passwordHash;
  private Instant credentialsSince;
  private boolean enabled;
  private boolean administrator;
  private Instant passwordResetAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "password_reset_by"))
  private PersonId passwordResetBy;

  private String linkHash;
  private Instant linkExpiresAt;
  @Version private Long version;

  protected Account() {}

  Account(Actor actor, PersonId person, Username username, Instant now) {
    this.id = AccountId.random();
    this.person = person;
    this.username = username.value();
    this.enabled = true;
    this.credentialsSince = now;
    registerEvent(new AccessChanged(actor, Kind.ACCOUNT_OPENED, id, person));
  }

  /** Offers a link; where a password is in force already this is a reset, and stays marked. */
  void offer(Actor actor, OneTimeLink link, Instant now) {
    linkHash = link.hash();
    linkExpiresAt = link.expiresAt();
    if (passwordHash != null) {
      passwordResetAt = now;
      passwordResetBy = actor.person();
      registerEvent(new AccessChanged(actor, Kind.PASSWORD_RESET, id, person));
    }
  }

  boolean accepts(String linkHash, Instant now) {
    return enabled && linkHash.equals(this.linkHash) && now.isBefore(linkExpiresAt);
  }

  /** The holder chooses a password, by a link or knowing the old one; a link is spent by it. */
  void choosePassword(String hash, Instant now) {
    if (passwordResetAt != null && linkHash != null) {
      passwordResetAt = now;
    }
    passwordHash = hash;
    linkHash = null;
    linkExpiresAt = null;
    credentialsSince = now;
    registerEvent(new AccessChanged(Actor.of(person), Kind.PASSWORD_CHOSEN, id, person));
  }

  void disable(Actor actor, Instant now) {
    if (enabled) {
      enabled = false;
      linkHash = null;
      linkExpiresAt = null;
      credentialsSince = now;
      registerEvent(new AccessChanged(actor, Kind.ACCOUNT_DISABLED, id, person));
    }
  }

  void enable(Actor actor, Instant now) {
    if (!enabled) {
      enabled = true;
      credentialsSince = now;
      registerEvent(new AccessChanged(actor, Kind.ACCOUNT_ENABLED, id, person));
    }
  }

  void grantAdministration(Actor actor, Instant now) {
    if (!administrator) {
      administrator = true;
      credentialsSince = now;
      registerEvent(new AccessChanged(actor, Kind.ADMINISTRATOR_GRANTED, id, person));
    }
  }

  void revokeAdministration(Actor actor, Instant now) {
    if (administrator) {
      administrator = false;
      credentialsSince = now;
      registerEvent(new AccessChanged(actor, Kind.ADMINISTRATOR_REVOKED, id, person));
    }
  }

  AccountId id() {
    return id;
  }

  PersonId person() {
    return person;
  }

  String username() {
    return username;
  }

  String passwordHash() {
    return passwordHash;
  }

  Instant credentialsSince() {
    return credentialsSince;
  }

  boolean isEnabled() {
    return enabled;
  }

  boolean isAdministrator() {
    return administrator;
  }
}
