package org.tollgate.base.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in by a mailed link. Who asks learns nothing of whether there is such an account. */
@Service
@Transactional
public class LoginByLink {

  private final Accounts accounts;
  private final LoginLinkRepository links;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LoginByLink(
      Accounts accounts, LoginLinkRepository links, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  /** Sends a link where there is an open account of this name, at most one in two minutes. */
  public void ask(String typedName) {
    Instant now = now();
    accounts
        .standingOf(Username.canonical(typedName))
        .filter(Standing::enabled)
        .filter(found -> accounts.passwordHashOf(found.account()).isPresent())
        .filter(found -> !links.wasIssuedSince(found.person(), now.minus(LoginLink.PAUSE)))
        .ifPresent(
            found -> {
              OneTimeLink link = OneTimeLink.issuedAt(now);
              links.save(new LoginLink(found.person(), link, now));
              events.publishEvent(new LoginLinkIssued(found.person(), link));
            });
  }

  /** Whether the link would let somebody in. */
  @Transactional(readOnly = true)
  public boolean isGood(String token) {
    return links
        .findByLinkHash(OneTimeLink.hashOf(token))
        .filter(link -> link.isGood(now()))
        .isPresent();
  }

  /** Spends the link; empty where it is unknown, spent or too old, or the account is closed. */
  public Optional<Standing> enter(String token) {
    Optional<LoginLink> found =
        links.lock(OneTimeLink.hashOf(token)).filter(link -> link.isGood(now()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    LoginLink link = found.get();
    link.use(now());
    links.save(link);
    return accounts.standingsOf(Set.of(link.person())).stream()
        .filter(Standing::enabled)
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
