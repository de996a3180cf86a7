package org.tollgate.base.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;

/** How people choose their own password: by a one-time link, or knowing the one in force. */
@Service
@Transactional
public class PasswordChoice {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SigningPassword signing;
  private final Clock clock;

  PasswordChoice(Accounts accounts, Passwords passwords, SigningPassword signing, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.signing = signing;
    this.clock = clock;
  }

  /** For whom a link is good, by username; empty where it is unknown, spent or too old. */
  @Transactional(readOnly = true)
  public Optional<String> usernameFor(String token) {
    return find(token).map(Account::username);
  }

  /** Spends the link unless the password is refused. */
  public Optional<Refusal> byLink(String token, String rawPassword) {
    Optional<Account> found = find(token);
    if (found.isEmpty()) {
      return Optional.of(Refusal.because("account.refused.link"));
    }
    return choose(found.get(), rawPassword);
  }

  /** Changes one's own password. */
  public Optional<Refusal> change(Actor actor, String currentPassword, String newPassword) {
    Confirmation confirmation = signing.confirms(actor, currentPassword);
    if (confirmation instanceof Confirmation.Slowed slowed) {
      return Optional.of(Refusal.because("account.refused.slowed", seconds(slowed.delay())));
    }
    if (confirmation instanceof Confirmation.Wrong) {
      return Optional.of(Refusal.because("account.refused.wrong"));
    }
    Account account =
        accounts
            .findByPerson(actor.person())
            .orElseThrow(() -> new NotFoundException("account of", actor.person()));
    return choose(account, newPassword);
  }

  private Optional<Refusal> choose(Account account, String rawPassword) {
    Optional<Refusal> refusal = passwords.check(account.username(), rawPassword);
    if (refusal.isEmpty()) {
      account.choosePassword(passwords.hash(rawPassword), now());
      accounts.save(account);
    }
    return refusal;
  }

  private Optional<Account> find(String token) {
    String hash = OneTimeLink.hashOf(token);
    return accounts.findByLinkHash(hash).filter(account -> account.accepts(hash, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.toSeconds());
  }
}
