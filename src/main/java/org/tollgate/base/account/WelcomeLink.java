package org.tollgate.base.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The one link with which the first administrator comes in; a new start replaces it. */
@Entity
class WelcomeLink {

  static final short ONLY = 1;

  @Id private short welcomeLinkId;
  private String linkHash;
  private Instant expiresAt;

  protected WelcomeLink() {}

  WelcomeLink(OneTimeLink link) {
    this.welcomeLinkId = ONLY;
    this.linkHash = link.hash();
    this.expiresAt = link.expiresAt();
  }

  boolean accepts(String token, Instant now) {
    return linkHash.equals(OneTimeLink.hashOf(token)) && now.isBefore(expiresAt);
  }
}
