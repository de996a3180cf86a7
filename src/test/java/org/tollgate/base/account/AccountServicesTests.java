package org.tollgate.base.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.account.AccessChanged.Kind;
import org.tollgate.base.account.FirstAdministrator.Newcomer;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.SettableClock;

@DataJpaTest
@OnTestDatabase
@RecordApplicationEvents
class AccountServicesTests {

  private static final Instant START = Instant.parse("2026-03-09T08:10:00Z");
  private static final String PASSWORD = "barrier goes up";

  @TestConfiguration
  @ComponentScan(
      basePackages = {"org.tollgate.base.people", "org.tollgate.base.account"},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*Tests.*"))
  static class Rooms {

    @Bean
    SettableClock clock() {
      return new SettableClock(START);
    }
  }

  @Autowired private SettableClock clock;
  @Autowired private PeopleManagement people;
  @Autowired private AccountManagement accounts;
  @Autowired private AccountDirectory directory;
  @Autowired private PasswordChoice passwords;
  @Autowired private SigningPassword signing;
  @Autowired private FirstAdministrator first;
  @Autowired private Login login;
  @Autowired private EntityManager entities;
  @Autowired private ApplicationEvents events;

  private Actor administrator;
  private PersonId mira;
  private Actor miraActs;
  private String username;

  @BeforeEach
  void aPersonAndADay() {
    clock.set(START);
    String unique = PersonId.random().toString().substring(0, 8);
    username = "mira." + unique;
    var organisation = people.addOrganisation(Actor.SYSTEM, "Quillon Car Hire " + unique);
    mira =
        people.addPerson(
            Actor.SYSTEM, new NewPerson("Mira Holm", "m@example.org", organisation, null, "en"));
    miraActs = Actor.of(mira);
    PersonId ada =
        people.addPerson(
            Actor.SYSTEM, new NewPerson("Ada Lind", "a@example.org", organisation, null, "en"));
    administrator = new Actor(ada, true);
  }

  @Test
  void opensAnAccountWhosePasswordItsHolderChooses() {
    AccountOutcome.Opened opened = open();
    assertThat(logIn(PASSWORD)).isInstanceOf(LoginOutcome.Wrong.class);
    assertThat(passwords.byLink(opened.link().token(), PASSWORD)).isEmpty();
    assertThat(logIn(PASSWORD)).isInstanceOf(LoginOutcome.Welcome.class);
  }

  @Test
  void storesNoToken() {
    String token = open().link().token();
    reload();
    assertThat(
            entities
                .createNativeQuery("select link_hash from account where username = ?1")
                .setParameter(1, username)
                .getSingleResult())
        .isNotEqualTo(token)
        .asString()
        .hasSize(64);
  }

  @Test
  void acceptsALinkOnce() {
    String token = open().link().token();
    passwords.byLink(token, PASSWORD);
    reload();
    assertThat(passwords.byLink(token, "another long one"))
        .contains(Refusal.because("account.refused.link"));
    assertThat(passwords.usernameFor(token)).isEmpty();
  }

  @Test
  void acceptsALinkForThirtyMinutesAndNoLonger() {
    String token = open().link().token();
    clock.advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(passwords.usernameFor(token)).contains(username);
    clock.advance(Duration.ofMillis(1));
    assertThat(passwords.usernameFor(token)).isEmpty();
  }

  @Test
  void replacesALinkByANewerOne() {
    AccountOutcome.Opened opened = open();
    OneTimeLink newer = accounts.resetPassword(administrator, opened.account());
    assertThat(passwords.usernameFor(opened.link().token())).isEmpty();
    assertThat(passwords.usernameFor(newer.token())).contains(username);
  }

  @Test
  void keepsTheLinkWhenThePasswordIsRefused() {
    String token = open().link().token();
    assertThat(passwords.byLink(token, "short"))
        .contains(Refusal.because("account.refused.password-short", 12));
    assertThat(passwords.byLink(token, username.toUpperCase(java.util.Locale.ROOT)))
        .contains(Refusal.because("account.refused.password-is-username"));
    assertThat(passwords.byLink(token, "я".repeat(37)))
        .contains(Refusal.because("account.refused.password-long", 72));
    assertThat(passwords.byLink(token, PASSWORD)).isEmpty();
  }

  @Test
  void keepsTheOldPasswordUntilTheResetLinkIsUsed() {
    AccountId account = openWithPassword();
    accounts.resetPassword(administrator, account);
    assertThat(logIn(PASSWORD)).isInstanceOf(LoginOutcome.Welcome.class);
  }

  @Test
  void marksAPasswordThatAnAdministratorResetForSeventyTwoHours() {
    AccountId account = openWithPassword();
    assertThat(marked()).isEmpty();
    OneTimeLink link = accounts.resetPassword(administrator, account);
    clock.advance(Duration.ofMinutes(20));
    passwords.byLink(link.token(), "another long one");
    clock.advance(Duration.ofHours(72).minusSeconds(1));
    assertThat(marked()).containsExactly(mira);
    clock.advance(Duration.ofSeconds(1));
    assertThat(marked()).isEmpty();
  }

  @Test
  void doesNotMarkAPasswordThatItsHolderChanged() {
    openWithPassword();
    assertThat(passwords.change(miraActs, PASSWORD, "another long one")).isEmpty();
    assertThat(marked()).isEmpty();
    assertThat(logIn("another long one")).isInstanceOf(LoginOutcome.Welcome.class);
  }

  @Test
  void changesAPasswordOnlyForWhoKnowsTheOldOne() {
    openWithPassword();
    assertThat(passwords.change(miraActs, "a wrong long one", "another long one"))
        .contains(Refusal.because("account.refused.wrong"));
  }

  @Test
  void opensOneAccountAPersonAndOneAUsername() {
    open();
    assertThat(accounts.open(administrator, mira, new Username("other." + username)))
        .isEqualTo(new AccountOutcome.Refused(Refusal.because("account.refused.has-one")));
    PersonId other =
        people.addPerson(
            Actor.SYSTEM,
            new NewPerson(
                "Kofi Mensah",
                "k@example.org",
                people.addOrganisation(Actor.SYSTEM, "Oakhaven " + username),
                null,
                "en"));
    assertThat(accounts.open(administrator, other, new Username(username)))
        .isEqualTo(
            new AccountOutcome.Refused(
                Refusal.because("account.refused.username-taken", username)));
  }

  @Test
  void keepsAccountsFromEveryoneButAdministrators() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> accounts.open(miraActs, mira, new Username(username)));
  }

  @Test
  void closesADisabledAccountForLogInSignatureAndLinks() {
    AccountId account = openWithPassword();
    OneTimeLink link = accounts.resetPassword(administrator, account);
    assertThat(accounts.disable(administrator, account)).isEmpty();
    reload();
    assertThat(logIn(PASSWORD)).isInstanceOf(LoginOutcome.Wrong.class);
    assertThat(signing.confirms(miraActs, PASSWORD)).isInstanceOf(Confirmation.Wrong.class);
    assertThat(passwords.usernameFor(link.token())).isEmpty();
  }

  @Test
  void closesTheAccountOfSomebodyWhoLeaves() {
    openWithPassword();
    people.leave(administrator, mira, LocalDate.of(2026, 3, 9));
    assertThat(directory.of(Set.of(mira)).get(mira).enabled()).isFalse();
  }

  @Test
  void keepsTheLastAdministrator() {
    AccountId account = openWithPassword();
    accounts.grantAdministration(administrator, account);
    reload();
    Refusal last = Refusal.because("account.refused.last-administrator");
    assertThat(accounts.disable(administrator, account)).contains(last);
    assertThat(accounts.revokeAdministration(administrator, account)).contains(last);
  }

  @Test
  void writesEveryGrantOfAccessIntoTheRecord() {
    AccountId account = openWithPassword();
    accounts.grantAdministration(administrator, account);
    accounts.resetPassword(administrator, account);
    assertThat(events.stream(AccessChanged.class).map(AccessChanged::kind))
        .containsExactly(
            Kind.ACCOUNT_OPENED,
            Kind.PASSWORD_CHOSEN,
            Kind.ADMINISTRATOR_GRANTED,
            Kind.PASSWORD_RESET);
  }

  @Test
  void confirmsTheSignersOwnPassword() {
    openWithPassword();
    assertThat(signing.confirms(miraActs, PASSWORD)).isInstanceOf(Confirmation.Confirmed.class);
    assertThat(signing.confirms(miraActs, "somebody else's")).isEqualTo(new Confirmation.Wrong());
    assertThat(signing.confirms(miraActs, null)).isEqualTo(new Confirmation.Wrong());
  }

  @Test
  void slowsGuessesAtASignatureButNeverForMoreThanThirtySeconds() {
    openWithPassword();
    for (int i = 0; i < 6; i++) {
      signing.confirms(miraActs, "guess " + i);
    }
    assertThat(signing.confirms(miraActs, PASSWORD))
        .isEqualTo(new Confirmation.Slowed(Duration.ofSeconds(1)));
    for (int i = 0; i < 40; i++) {
      clock.advance(Duration.ofSeconds(30));
      assertThat(signing.confirms(miraActs, "guess " + i)).isEqualTo(new Confirmation.Wrong());
    }
    clock.advance(Duration.ofSeconds(30));
    assertThat(signing.confirms(miraActs, PASSWORD)).isInstanceOf(Confirmation.Confirmed.class);
  }

  @Test
  void letsAVoterSignWhileAStrangerGuessesAtTheLogIn() {
    openWithPassword();
    for (int i = 0; i < 30; i++) {
      login.attempt(username, "guess " + i, "203.0.113.7");
    }
    assertThat(signing.confirms(miraActs, PASSWORD)).isInstanceOf(Confirmation.Confirmed.class);
  }

  @Test
  void letsTheHolderInFromAKnownAddressWhileStrangersGuess() {
    openWithPassword();
    login.attempt(username, PASSWORD, "192.0.2.1");
    for (int i = 0; i < 30; i++) {
      login.attempt(username, "guess " + i, "203.0.113." + i);
    }
    assertThat(login.attempt(username, "the next guess", "203.0.113.99"))
        .isInstanceOf(LoginOutcome.Slowed.class);
    assertThat(login.attempt(username, PASSWORD, "192.0.2.1"))
        .isInstanceOf(LoginOutcome.Welcome.class);
  }

  @Test
  void slowsAnAddressThatTriesManyNames() {
    for (int i = 0; i < 51; i++) {
      login.attempt("name" + i, "guess", "198.51.100.23");
    }
    assertThat(login.attempt("one more name", "guess", "198.51.100.23"))
        .isInstanceOf(LoginOutcome.Slowed.class);
  }

  @Test
  void offersTheFirstAdministratorALinkUntilThereIsOne() {
    OneTimeLink lost = first.offer().orElseThrow();
    OneTimeLink link = first.offer().orElseThrow();
    assertThat(first.isGood(lost.token())).isFalse();
    assertThat(first.isGood(link.token())).isTrue();
    assertThat(first.become(link.token(), newcomer())).isEmpty();
    reload();
    assertThat(first.isGood(link.token())).isFalse();
    assertThat(first.offer()).isEmpty();
    assertThat(login.attempt("ada." + username, PASSWORD, "192.0.2.1"))
        .isInstanceOfSatisfying(
            LoginOutcome.Welcome.class,
            welcome -> assertThat(welcome.standing().administrator()).isTrue());
  }

  @Test
  void closesTheFirstLinkAfterThirtyMinutes() {
    OneTimeLink link = first.offer().orElseThrow();
    clock.advance(Duration.ofMinutes(30));
    assertThat(first.become(link.token(), newcomer()))
        .contains(Refusal.because("account.refused.link"));
  }

  private Newcomer newcomer() {
    Username name = new Username("ada." + username);
    return new Newcomer("Ada Lind", "a@example.org", "Fernhill " + username, name, PASSWORD);
  }

  private AccountOutcome.Opened open() {
    return (AccountOutcome.Opened) accounts.open(administrator, mira, new Username(username));
  }

  private AccountId openWithPassword() {
    AccountOutcome.Opened opened = open();
    passwords.byLink(opened.link().token(), PASSWORD);
    reload();
    return opened.account();
  }

  private LoginOutcome logIn(String password) {
    return login.attempt(username, password, "192.0.2.1");
  }

  private Set<PersonId> marked() {
    reload();
    return directory.passwordResetWithin72h(List.of(mira), clock.instant());
  }

  private void reload() {
    entities.flush();
    entities.clear();
  }
}
