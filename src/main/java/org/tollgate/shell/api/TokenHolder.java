package org.tollgate.shell.api;

import org.tollgate.base.account.Standing;
import org.tollgate.base.shared.Actor;
import org.tollgate.shell.platform.ActingPrincipal;

/** For whom a program acts that sent a token. */
record TokenHolder(Standing standing, String personName) implements ActingPrincipal {

  @Override
  public Actor actor() {
    return new Actor(standing.person(), standing.administrator());
  }
}
