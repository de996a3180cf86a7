package org.tollgate.base.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;

/**
 * Lets people in whom an identity provider vouches for. The first time the account is found by one
 * claim, which an administrator wrote down before; from then on by the subject alone, so that who
 * gets an address or a name later does not get the account. It makes no account and gives no right.
 */
@Service
@Transactional
public class ProviderLogin {

  private static final String LINKED =
      "select account_id from account_link where issuer = ? and subject = ?";

  /** Nobody who has another subject of this provider already. */
  private static final String FREE =
      """
      and a.enabled = true and not exists (
        select 1 from account_link l where l.account_id = a.account_id and l.issuer = ?)
      """;

  private static final String BY_EMAIL =
      """
      select a.account_id from account a join person p on p.person_id = a.person_id
      where lower(p.email) = lower(?)
      """
          + FREE;
  private static final String BY_USERNAME =
      "select a.account_id from account a where a.username = ? " + FREE;

  private final JdbcClient database;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean byUsername;

  ProviderLogin(
      JdbcClient database,
      Accounts accounts,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${tollgate.oidc.match:email}") String match) {
    this.database = database;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
    this.byUsername = "username".equals(match);
  }

  /** The account of this identity, linked now if it was not; empty where there is none to enter. */
  public Optional<Standing> enter(ProviderIdentity identity) {
    return linked(identity)
        .or(() -> link(identity))
        .flatMap(accounts::standingOf)
        .filter(Standing::enabled);
  }

  private Optional<AccountId> linked(ProviderIdentity identity) {
    return database
        .sql(LINKED)
        .params(identity.issuer(), identity.subject())
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  private Optional<AccountId> link(ProviderIdentity identity) {
    List<UUID> fitting = fitting(identity);
    // two people with one address: nobody guesses which of them it is
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    AccountId account = new AccountId(fitting.get(0));
    database
        .sql("insert into account_link (issuer, subject, account_id, linked_at) values (?,?,?,?)")
        .params(
            identity.issuer(),
            identity.subject(),
            account.value(),
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
    accounts
        .standingOf(account)
        .ifPresent(
            found ->
                events.publishEvent(
                    new AccessChanged(
                        Actor.of(found.person()),
                        AccessChanged.Kind.PROVIDER_LINKED,
                        account,
                        found.person())));
    return Optional.of(account);
  }

  private List<UUID> fitting(ProviderIdentity identity) {
    String claim = byUsername ? identity.username() : identity.email();
    if (claim == null || claim.isBlank()) {
      return List.of();
    }
    return database
        .sql(byUsername ? BY_USERNAME : BY_EMAIL)
        .params(byUsername ? Username.canonical(claim) : claim.strip(), identity.issuer())
        .query(UUID.class)
        .list();
  }
}
