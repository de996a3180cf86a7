package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tollgate.base.account.AccountId;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.Confirmation;
import org.tollgate.base.account.SigningPassword;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.OnTestDatabase;

/** The whole way of a browser through a real provider on loopback and back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestDatabase
class ProviderLoginTests {

  private static final String ISSUER = "company";
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    PROVIDER.start();
    settings.add("tollgate.oidc.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
    settings.add("tollgate.oidc.client-id", () -> "tollgate");
    settings.add("tollgate.oidc.client-secret", () -> "a-secret-of-the-test");
    settings.add("tollgate.oidc.name", () -> "Lanternway");
  }

  @AfterAll
  static void stops() {
    PROVIDER.shutdown();
  }

  @Autowired private PeopleManagement people;
  @Autowired private AccountManagement accounts;
  @Autowired private SigningPassword signing;
  @Autowired private JdbcTemplate database;
  @LocalServerPort private int port;

  private String email;
  private PersonId person;
  private AccountId account;

  @BeforeEach
  void opensAnAccount() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    email = "mira." + unique + "@example.org";
    var organisation = people.addOrganisation(Actor.SYSTEM, "Quillon " + unique);
    person =
        people.addPerson(Actor.SYSTEM, new NewPerson("Mira Holm", email, organisation, null, "en"));
    account =
        ((AccountOutcome.Opened)
                accounts.open(Actor.SYSTEM, person, new Username("mira." + unique)))
            .account();
  }

  @Test
  void offersTheProviderOnTheLogInPage() throws Exception {
    assertThat(browser().get("/login").body())
        .contains("Log in with Lanternway", "href=\"/oauth2/authorization/provider\"");
  }

  @Test
  void letsInByAVerifiedAddressAndKnowsTheSubjectFromThenOn() throws Exception {
    vouch("sub-" + email, Map.of("email", email.toUpperCase(), "email_verified", true));
    assertThat(enter().get("/me").body()).contains("Mira Holm");

    // the address has changed at the provider; the subject is what counts
    vouch("sub-" + email, Map.of("email", "other@example.org", "email_verified", true));
    assertThat(enter().get("/me").body()).contains("Mira Holm");
    assertThat(links()).isEqualTo(1);
    assertThat(
            database.queryForObject(
                "select count(*) from audit_record where act = 'provider-linked' and subject_id ="
                    + " ?",
                Long.class,
                account.value()))
        .isEqualTo(1);
  }

  @Test
  void doesNotGiveTheAccountToWhoGetsTheAddressLater() throws Exception {
    vouch("sub-" + email, Map.of("email", email, "email_verified", true));
    enter();
    vouch("another-" + email, Map.of("email", email, "email_verified", true));

    assertRefused();
    assertThat(links()).isEqualTo(1);
  }

  @Test
  void refusesAnAddressThatIsNotVerifiedAndAStranger() throws Exception {
    vouch("sub-" + email, Map.of("email", email, "email_verified", false));
    assertRefused();
    vouch("sub-" + email, Map.of("email", email));
    assertRefused();
    vouch("sub-x", Map.of("email", "nobody@example.org", "email_verified", true));
    assertRefused();
    assertThat(links()).isZero();
  }

  @Test
  void keepsAClosedAccountOut() throws Exception {
    vouch("sub-" + email, Map.of("email", email, "email_verified", true));
    enter();
    accounts.disable(Actor.SYSTEM, account);

    assertRefused();
  }

  @Test
  void givesNoRightByAClaim() throws Exception {
    vouch(
        "sub-" + email,
        Map.of(
            "email",
            email,
            "email_verified",
            true,
            "roles",
            java.util.List.of("ADMINISTRATOR"),
            "scope",
            "ADMINISTRATOR"));
    assertThat(enter().get("/admin/people").statusCode()).isEqualTo(403);
  }

  @Test
  void signsWithNothingButThePasswordOfTheAccount() throws Exception {
    vouch("sub-" + email, Map.of("email", email, "email_verified", true));
    enter();

    assertThat(signing.confirms(Actor.of(person), "")).isInstanceOf(Confirmation.Wrong.class);
  }

  @Test
  void refusesAnAnswerThatItDidNotAskFor() throws Exception {
    HttpResponse<String> forged =
        browser().get("/login/oauth2/code/provider?code=stolen&state=guessed");
    assertThat(forged.uri().toString()).endsWith("/login?provider");
  }

  private static void vouch(String subject, Map<String, Object> claims) {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            ISSUER, subject, "JWT", java.util.List.of("tollgate"), claims, 3600));
  }

  private Browser enter() throws Exception {
    Browser browser = browser();
    HttpResponse<String> end = browser.get("/oauth2/authorization/provider");
    assertThat(end.uri().getPath()).isNotEqualTo("/login");
    return browser;
  }

  private void assertRefused() throws Exception {
    Browser browser = browser();
    HttpResponse<String> end = browser.get("/oauth2/authorization/provider");
    assertThat(end.uri().toString()).endsWith("/login?unknown");
    assertThat(end.body()).contains("no account here belongs to it");
    assertThat(browser.get("/me").uri().getPath()).isEqualTo("/login");
  }

  private long links() {
    return database.queryForObject(
        "select count(*) from account_link where account_id = ?", Long.class, account.value());
  }

  private Browser browser() {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    return new Browser(client, "http://127.0.0.1:" + port);
  }

  private record Browser(HttpClient client, String base) {

    HttpResponse<String> get(String path) throws Exception {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
