package org.tollgate.base.account;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.LoginOutcome.Slowed;
import org.tollgate.base.account.LoginOutcome.Welcome;
import org.tollgate.base.account.LoginOutcome.Wrong;

/**
 * Lets people in. Wrong attempts slow the pair of name and address, the name over all addresses
 * except those from which its holder came in before, and, above a setting, the address over all
 * names. So a stranger who guesses cannot keep the holder out.
 */
@Service
public class Login {

  private static final int FREE_GUESSES = 5;
  private static final int FREE_GUESSES_FROM_ANYWHERE = 20;

  private final Accounts accounts;
  private final Passwords passwords;
  private final GuessThrottle throttle;
  private final KnownAddresses known;
  private final int freeGuessesPerAddress;

  Login(
      Accounts accounts,
      Passwords passwords,
      GuessThrottle throttle,
      KnownAddresses known,
      @Value("${tollgate.login.address-limit:50}") int freeGuessesPerAddress) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.known = known;
    this.freeGuessesPerAddress = freeGuessesPerAddress;
  }

  /**
   * @param address where the attempt comes from
   */
  @Transactional(readOnly = true)
  public LoginOutcome attempt(String typedName, String rawPassword, String address) {
    Attempt attempt = new Attempt(Username.canonical(typedName), address);
    Duration wait = waitFor(attempt);
    if (!wait.isZero()) {
      return new Slowed(wait);
    }
    Optional<Standing> standing = accounts.standingOf(attempt.username()).filter(Standing::enabled);
    String hash = standing.flatMap(found -> accounts.passwordHashOf(found.account())).orElse(null);
    if (!passwords.matches(rawPassword, hash)) {
      failed(attempt);
      return new Wrong();
    }
    throttle.succeeded(attempt.pairKey());
    known.remember(attempt.username(), address);
    return new Welcome(standing.orElseThrow());
  }

  /** What the account of a session is good for now; empty where it does not exist. */
  @Transactional(readOnly = true)
  public Optional<Standing> standing(AccountId account) {
    return accounts.standingOf(account);
  }

  private Duration waitFor(Attempt attempt) {
    boolean expected = known.has(attempt.username(), attempt.address());
    return Stream.of(
            throttle.waitFor(attempt.pairKey()),
            expected ? Duration.ZERO : throttle.waitFor(attempt.nameKey()),
            expected ? Duration.ZERO : throttle.waitFor(attempt.addressKey()))
        .max(Duration::compareTo)
        .orElseThrow();
  }

  private void failed(Attempt attempt) {
    throttle.failed(attempt.pairKey(), FREE_GUESSES);
    throttle.failed(attempt.nameKey(), FREE_GUESSES_FROM_ANYWHERE);
    throttle.failed(attempt.addressKey(), freeGuessesPerAddress);
  }

  private record Attempt(String username, String address) {

    String pairKey() {
      return "pair:" + username + "@" + address;
    }

    String nameKey() {
      return "name:" + username;
    }

    String addressKey() {
      return "address:" + address;
    }
  }
}
