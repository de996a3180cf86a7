package org.tollgate.base.account;

import org.tollgate.base.shared.Refusal;

/** What came of asking for a new account. */
public sealed interface AccountOutcome {

  /**
   * @param link to hand to the person by a way that only they read
   */
  record Opened(AccountId account, OneTimeLink link) implements AccountOutcome {}

  record Refused(Refusal refusal) implements AccountOutcome {}
}
