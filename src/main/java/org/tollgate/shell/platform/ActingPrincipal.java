package org.tollgate.shell.platform;

import org.tollgate.base.shared.Actor;

/** Whoever a request acts for, however they proved it. */
public interface ActingPrincipal {

  Actor actor();

  /** As the header shows it. */
  String personName();
}
