package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.account.AccountId;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.As;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class SecurityTests {

  private static final String PASSWORD = "barrier goes up";

  @Autowired private MockMvcTester web;
  @Autowired private PeopleManagement people;
  @Autowired private AccountManagement accounts;
  @Autowired private PasswordChoice passwords;

  private String username;
  private AccountId account;

  @BeforeEach
  void openAnAccount() {
    String unique = PersonId.random().toString().substring(0, 8);
    username = "mira." + unique;
    var organisation = people.addOrganisation(Actor.SYSTEM, "Quillon Car Hire " + unique);
    PersonId person =
        people.addPerson(
            Actor.SYSTEM,
            new NewPerson("Mira Holm", username + "@example.org", organisation, null, "en"));
    var opened =
        (AccountOutcome.Opened) accounts.open(Actor.SYSTEM, person, new Username(username));
    assertThat(passwords.byLink(opened.link().token(), PASSWORD)).isEmpty();
    account = opened.account();
  }

  @Test
  void sendsAnyUnknownAddressToTheLogInFirst() {
    assertThat(web.get().uri("/nowhere/at/all")).hasStatus(302).hasRedirectedUrl("/login");
  }

  @Test
  void answersProgramsWith401InsteadOfAForm() {
    assertThat(web.get().uri("/api/rollouts")).hasStatus(401);
  }

  @Test
  void servesStylesAndScriptsWithoutASession() {
    MvcTestResult styles = web.get().uri("/assets/css/tollgate.css").exchange();
    assertThat(styles).hasStatusOk();
    assertThat(styles.getRequest().getSession(false)).isNull();
    assertThat(web.get().uri("/webjars/bootstrap/css/bootstrap.min.css")).hasStatusOk();
  }

  @Test
  void sendsTheStrictContentPolicyWithEveryPage() {
    assertThat(web.get().uri("/login"))
        .hasHeader(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("X-Frame-Options", "DENY")
        .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
  }

  @Test
  void writesNoStyleAndNoScriptIntoThePage() {
    assertThat(web.get().uri("/login"))
        .bodyText()
        .doesNotContain("style=")
        .doesNotContain("<style")
        .doesNotContain("onclick")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void letsInWithUsernameAndPassword() {
    assertThat(logIn(PASSWORD, new MockHttpSession())).hasStatus(302).hasRedirectedUrl("/");
  }

  @Test
  void tellsNobodyWhetherNameOrPasswordWasWrong() {
    assertThat(logIn("open sesame now", new MockHttpSession())).hasRedirectedUrl("/login?wrong");
    assertThat(
            web.perform(
                post("/login")
                    .param("username", "nobody")
                    .param("password", PASSWORD)
                    .with(csrf())))
        .hasRedirectedUrl("/login?wrong");
  }

  @Test
  void refusesALogInWithoutTheCsrfToken() {
    assertThat(web.perform(post("/login").param("username", username).param("password", PASSWORD)))
        .hasStatus(403);
  }

  @Test
  void refusesALogOutWithoutTheCsrfToken() {
    MockHttpSession session = loggedIn();
    assertThat(web.perform(post("/logout").session(session))).hasStatus(403);
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void changesTheSessionIdAtTheLogIn() {
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();
    HttpSession after = logIn(PASSWORD, session).getRequest().getSession(false);
    assertThat(after).isNotNull();
    assertThat(after.getId()).isNotEqualTo(before);
  }

  @Test
  void slowsTheSixthWrongAttemptAndSaysForHowLong() {
    for (int i = 0; i < 6; i++) {
      assertThat(logIn("open sesame now", new MockHttpSession())).hasRedirectedUrl("/login?wrong");
    }
    assertThat(logIn(PASSWORD, new MockHttpSession())).hasRedirectedUrl("/login?slowed=1");
    assertThat(web.get().uri("/login?slowed=1")).bodyText().contains("Wait 1 seconds");
  }

  @Test
  void endsTheSessionOfADisabledAccountAtItsNextRequest() {
    MockHttpSession session = loggedIn();
    accounts.disable(Actor.SYSTEM, account);
    assertThat(web.perform(get("/me").session(session))).hasRedirectedUrl("/login?ended");
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void endsTheSessionWhenRightsChange() {
    MockHttpSession session = loggedIn();
    accounts.grantAdministration(Actor.SYSTEM, account);
    assertThat(web.perform(get("/me").session(session))).hasRedirectedUrl("/login?ended");
  }

  @Test
  void keepsEveryoneButAdministratorsOutOfTheirPages() {
    assertThat(web.perform(get("/admin/people").with(As.person(PersonId.random())))).hasStatus(403);
  }

  @Test
  void loadsAPageThatDoesNotExistAsNotFound() {
    assertThat(web.perform(get("/nowhere").with(As.person(PersonId.random())))).hasStatus(404);
  }

  private MockHttpSession loggedIn() {
    return (MockHttpSession) logIn(PASSWORD, new MockHttpSession()).getRequest().getSession(false);
  }

  private MvcTestResult logIn(String password, MockHttpSession session) {
    return web.perform(
        post("/login")
            .param("username", username)
            .param("password", password)
            .session(session)
            .with(csrf()));
  }
}
