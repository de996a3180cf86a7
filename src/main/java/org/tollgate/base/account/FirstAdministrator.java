package org.tollgate.base.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * How an installation without any administrator gets its first one: by a link that the log shows.
 */
@Service
@Transactional
public class FirstAdministrator {

  private final WelcomeLinks links;
  private final Accounts accounts;
  private final PeopleManagement people;
  private final Passwords passwords;
  private final Clock clock;

  FirstAdministrator(
      WelcomeLinks links,
      Accounts accounts,
      PeopleManagement people,
      Passwords passwords,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Who the first administrator is.
   *
   * @param organisation the name of the administrator's own organisation, which is added
   */
  public record Newcomer(
      String name, String email, String organisation, Username username, String password) {}

  /** Makes a new link, which replaces the last; empty where there is an administrator. */
  public Optional<OneTimeLink> offer() {
    if (accounts.countAdministrators() > 0) {
      return Optional.empty();
    }
    OneTimeLink link = OneTimeLink.issuedAt(now());
    links.save(new WelcomeLink(link));
    return Optional.of(link);
  }

  /** Whether the link is the newest one, unused and not too old. */
  @Transactional(readOnly = true)
  public boolean isGood(String token) {
    return accounts.countAdministrators() == 0 && find(token).isPresent();
  }

  /** Spends the link and makes the administrator, unless something is refused. */
  public Optional<Refusal> become(String token, Newcomer newcomer) {
    Optional<WelcomeLink> link = find(token);
    if (link.isEmpty() || accounts.countAdministrators() > 0) {
      return Optional.of(Refusal.because("account.refused.link"));
    }
    String username = newcomer.username().value();
    Optional<Refusal> refusal = passwords.check(username, newcomer.password());
    if (refusal.isPresent()) {
      return refusal;
    }
    if (accounts.existsByUsername(username)) {
      return Optional.of(Refusal.because("account.refused.username-taken", username));
    }
    accounts.save(administrator(newcomer));
    links.delete(link.get());
    return Optional.empty();
  }

  private Account administrator(Newcomer newcomer) {
    OrganisationId organisation = people.addOrganisation(Actor.SYSTEM, newcomer.organisation());
    PersonId person =
        people.addPerson(
            Actor.SYSTEM,
            new NewPerson(newcomer.name(), newcomer.email(), organisation, null, "en"));
    Account account = new Account(Actor.SYSTEM, person, newcomer.username(), now());
    account.grantAdministration(Actor.SYSTEM, now());
    account.choosePassword(passwords.hash(newcomer.password()), now());
    return account;
  }

  private Optional<WelcomeLink> find(String token) {
    return links.findById(WelcomeLink.ONLY).filter(link -> link.accepts(token, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
