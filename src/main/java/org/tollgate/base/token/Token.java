package org.tollgate.base.token;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.account.AccountId;
import org.tollgate.base.account.Standing;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;

/**
 * A way in for a program, on behalf of one account. It opens nothing after its end, after it was
 * revoked, or after its holder's password or rights have changed or the account was closed.
 */
@Entity
@Table(name = "access_token")
class Token extends AbstractAggregateRoot<Token> {

  @EmbeddedId private TokenId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "account_id"))
  private AccountId account;

  @Embedded private PersonId person;
  private String name;

  @Enumerated(EnumType.STRING)
  private TokenScope scope;

  private String secretHash;
  private Instant createdAt;
  private Instant endsAt;
  private Instant lastUsedAt;
  private Instant revokedAt;

  protected Token() {}

  Token(Actor actor, Standing holder, NewToken wanted, String secret, Instant now) {
    this.id = TokenId.random();
    this.account = holder.account();
    this.person = holder.person();
    this.name = wanted.name();
    this.scope = wanted.scope();
    this.secretHash = TokenSecret.hash(secret);
    this.createdAt = now;
    this.endsAt = now.plus(wanted.life());
    registerEvent(
        new TokenChanged(
            actor, "token-created", id, Map.of("scope", scope, "endsAt", endsAt.toString())));
  }

  void revoke(Actor actor, Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
      registerEvent(new TokenChanged(actor, "token-revoked", id, Map.of("scope", scope)));
    }
  }

  boolean isOf(PersonId holder) {
    return person.equals(holder);
  }

  boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(endsAt);
  }

  /** Whether the account is still what it was when the token was made. */
  boolean isGoodFor(Standing holder) {
    return holder.enabled() && !holder.credentialsSince().isAfter(createdAt);
  }

  boolean wasUsedSince(Instant moment) {
    return lastUsedAt != null && !lastUsedAt.isBefore(moment);
  }

  TokenId id() {
    return id;
  }

  AccountId account() {
    return account;
  }

  TokenScope scope() {
    return scope;
  }

  TokenLine line() {
    return new TokenLine(id, name, scope, createdAt, endsAt, lastUsedAt);
  }
}
