package org.tollgate.base.account;

import java.time.Duration;

/** What came of an attempt to log in. */
public sealed interface LoginOutcome {

  /** Come in. */
  record Welcome(Standing standing) implements LoginOutcome {}

  /** Unknown name, wrong password or closed account: which of them, nobody is told. */
  record Wrong() implements LoginOutcome {}

  /**
   * Too many were wrong; this one was not looked at.
   *
   * @param delay after which the next attempt counts, at most 30 seconds
   */
  record Slowed(Duration delay) implements LoginOutcome {}
}
