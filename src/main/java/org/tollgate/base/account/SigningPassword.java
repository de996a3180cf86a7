package org.tollgate.base.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;

/**
 * The signature (M11): the signer's own password in the same request as the act. Guesses are slowed
 * per signer, apart from those at the log-in: who tries to log in as a voter cannot keep the voter
 * from signing.
 */
@Service
public class SigningPassword {

  private static final int FREE_GUESSES = 5;

  private final Accounts accounts;
  private final Passwords passwords;
  private final GuessThrottle throttle;

  SigningPassword(Accounts accounts, Passwords passwords, GuessThrottle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** Checks the password; a wrong one changes nothing but the wait for the next. */
  @Transactional(readOnly = true)
  public Confirmation confirms(Actor actor, String rawPassword) {
    String key = "sign:" + actor.person();
    Duration wait = throttle.waitFor(key);
    if (!wait.isZero()) {
      return new Confirmation.Slowed(wait);
    }
    Optional<Account> account = accounts.findByPerson(actor.person()).filter(Account::isEnabled);
    String hash = account.map(Account::passwordHash).orElse(null);
    if (passwords.matches(rawPassword == null ? "" : rawPassword, hash)) {
      throttle.succeeded(key);
      return new Confirmation.Confirmed();
    }
    throttle.failed(key, FREE_GUESSES);
    return new Confirmation.Wrong();
  }
}
