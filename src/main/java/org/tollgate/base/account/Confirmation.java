package org.tollgate.base.account;

import java.time.Duration;

/** What came of asking somebody for the password once more. */
public sealed interface Confirmation {

  /** It was theirs. */
  record Confirmed() implements Confirmation {}

  /** It was not, or the account is closed. */
  record Wrong() implements Confirmation {}

  /**
   * Too many were wrong; it was not looked at.
   *
   * @param delay after which the next attempt counts, at most 30 seconds
   */
  record Slowed(Duration delay) implements Confirmation {}
}
