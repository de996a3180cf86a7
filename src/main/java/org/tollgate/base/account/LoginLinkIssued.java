package org.tollgate.base.account;

import org.tollgate.base.shared.PersonId;

/** Somebody shall get this link by mail; never written anywhere but into the sealed letter. */
public record LoginLinkIssued(PersonId person, OneTimeLink link) {

  @Override
  public String toString() {
    return "LoginLinkIssued[" + person + "]";
  }
}
