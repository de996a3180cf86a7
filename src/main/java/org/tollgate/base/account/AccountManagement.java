package org.tollgate.base.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.AccountOutcome.Opened;
import org.tollgate.base.account.AccountOutcome.Refused;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonLeft;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * What an administrator does with accounts. An administrator never learns a password: the person
 * chooses it by a link.
 */
@Service
@Transactional
public class AccountManagement {

  private final Accounts accounts;
  private final PeopleDirectory people;
  private final Clock clock;

  AccountManagement(Accounts accounts, PeopleDirectory people, Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  /** Opens the account of a person who has none and gives the link for its first password. */
  public AccountOutcome open(Actor actor, PersonId person, Username username) {
    requireAdministrator(actor);
    people.find(person).orElseThrow(() -> new NotFoundException("person", person));
    if (people.hasLeft(person)) {
      return new Refused(Refusal.because("account.refused.left"));
    }
    if (accounts.findByPerson(person).isPresent()) {
      return new Refused(Refusal.because("account.refused.has-one"));
    }
    if (accounts.existsByUsername(username.value())) {
      return new Refused(Refusal.because("account.refused.username-taken", username.value()));
    }
    Instant now = now();
    Account account = new Account(actor, person, username, now);
    OneTimeLink link = OneTimeLink.issuedAt(now);
    account.offer(actor, link, now);
    accounts.save(account);
    return new Opened(account.id(), link);
  }

  /** Gives a new link; the password in force stays so until the link is used. */
  public OneTimeLink resetPassword(Actor actor, AccountId id) {
    requireAdministrator(actor);
    Account account = require(id);
    OneTimeLink link = OneTimeLink.issuedAt(now());
    account.offer(actor, link, now());
    accounts.save(account);
    return link;
  }

  /** Closes an account and ends its sessions; the last administrator's cannot be closed. */
  public Optional<Refusal> disable(Actor actor, AccountId id) {
    requireAdministrator(actor);
    Account account = require(id);
    if (isLastAdministrator(account)) {
      return Optional.of(Refusal.because("account.refused.last-administrator"));
    }
    account.disable(actor, now());
    accounts.save(account);
    return Optional.empty();
  }

  public void enable(Actor actor, AccountId id) {
    requireAdministrator(actor);
    Account account = require(id);
    account.enable(actor, now());
    accounts.save(account);
  }

  public void grantAdministration(Actor actor, AccountId id) {
    requireAdministrator(actor);
    Account account = require(id);
    account.grantAdministration(actor, now());
    accounts.save(account);
  }

  /** Takes the right to administer; the last administrator keeps it. */
  public Optional<Refusal> revokeAdministration(Actor actor, AccountId id) {
    requireAdministrator(actor);
    Account account = require(id);
    if (isLastAdministrator(account)) {
      return Optional.of(Refusal.because("account.refused.last-administrator"));
    }
    account.revokeAdministration(actor, now());
    accounts.save(account);
    return Optional.empty();
  }

  /** Who has left comes in no more. */
  @EventListener
  void on(PersonLeft left) {
    accounts
        .findByPerson(left.person())
        .ifPresent(
            account -> {
              account.disable(left.actor(), now());
              accounts.save(account);
            });
  }

  private boolean isLastAdministrator(Account account) {
    return account.isAdministrator() && account.isEnabled() && accounts.countAdministrators() <= 1;
  }

  private Account require(AccountId id) {
    return accounts.findById(id).orElseThrow(() -> new NotFoundException("account", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.administrator() && !actor.isSystem()) {
      throw new NotAllowedException("Only an administrator keeps accounts");
    }
  }
}
