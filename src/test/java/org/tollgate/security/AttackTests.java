package org.tollgate.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.WholeTollgate;

/** What a stranger or a bad neighbour tries on a listening server; docs/security.md lists it. */
@WholeTollgate
class AttackTests {

  private static final String PASSWORD = "barrier goes up";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private PeopleManagement people;
  @Autowired private AccountManagement accounts;
  @Autowired private PasswordChoice passwords;
  @LocalServerPort private int port;

  private String username;

  @BeforeEach
  void opensTheAccountOfSomebodyWithAHostileName() {
    String unique = PersonId.random().toString().substring(0, 8);
    username = "mira." + unique;
    var organisation = people.addOrganisation(Actor.SYSTEM, SCRIPT + unique);
    PersonId person =
        people.addPerson(
            Actor.SYSTEM,
            new NewPerson(SCRIPT, username + "@example.org", organisation, null, "en"));
    var opened =
        (AccountOutcome.Opened) accounts.open(Actor.SYSTEM, person, new Username(username));
    assertThat(passwords.byLink(opened.link().token(), PASSWORD)).isEmpty();
  }

  @Test
  void marksTheSessionSecureAndSendsHstsBehindATlsProxy() throws Exception {
    HttpResponse<String> page = get("/login", "X-Forwarded-Proto", "https");

    assertThat(cookie(page)).contains("Secure", "HttpOnly", "SameSite=Lax");
    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
  }

  @Test
  void promisesNoTlsWhereThereIsNone() throws Exception {
    HttpResponse<String> page = get("/login");

    assertThat(cookie(page)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void givesANewSessionAtTheLogInAndForgetsThePlantedOne() throws Exception {
    Visitor visitor = new Visitor();
    visitor.get("/login");
    String planted = visitor.session();
    assertThat(visitor.logIn().statusCode()).isEqualTo(302);

    assertThat(visitor.session()).isNotEqualTo(planted);
    assertThat(get("/me", "Cookie", "JSESSIONID=" + planted).headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
  }

  @Test
  void acceptsNoSessionFromTheAddress() throws Exception {
    Visitor visitor = new Visitor();
    visitor.get("/login");
    visitor.logIn();

    assertThat(get("/me;jsessionid=" + visitor.session()).statusCode()).isNotEqualTo(200);
  }

  @Test
  void leadsNowhereElseAfterTheLogIn() throws Exception {
    Visitor visitor = new Visitor();
    visitor.get("/login?continue=https://evil.example&redirect=//evil.example");
    String where = visitor.logIn().headers().firstValue("Location").orElseThrow();

    assertThat(URI.create(where).getHost()).isIn(null, "127.0.0.1");
  }

  @Test
  void writesNoHeaderThatAnAddressBrings() throws Exception {
    HttpResponse<String> answer = get("/login?slowed=1%0d%0aSet-Cookie:%20a=b");

    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("a=b"));
  }

  @Test
  void servesNoFileBesideItsOwn() throws Exception {
    for (String path :
        List.of(
            "/assets/..%2f..%2fapplication.yaml",
            "/assets/%2e%2e/%2e%2e/application.yaml",
            "/webjars/..%5c..%5capplication.yaml",
            "/assets/../application.yaml",
            "/assets/js/....//....//application.yaml",
            "/assets/css/tollgate.css%00.yaml")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
      assertThat(answer.body()).as(path).doesNotContain("datasource");
    }
  }

  @Test
  void showsAHostileNameAsText() throws Exception {
    Visitor visitor = new Visitor();
    visitor.get("/login");
    visitor.logIn();
    for (String page : List.of("/me", "/rollouts", "/inbox", "/rollouts/new", "/nowhere")) {
      assertThat(visitor.get(page).body())
          .as(page)
          .contains("&lt;script&gt;")
          .doesNotContain(SCRIPT);
    }
  }

  @Test
  void tellsNobodyWhichUsernamesThereAre() throws Exception {
    HttpResponse<String> known = new Visitor().logIn(username, "open sesame now");
    HttpResponse<String> unknown = new Visitor().logIn("nobody." + username, "open sesame now");

    assertThat(known.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"));
  }

  @Test
  void letsTheHolderInWhileAStrangerGuesses() throws Exception {
    Visitor holder = new Visitor();
    assertThat(holder.logIn().headers().firstValue("Location").orElse("")).doesNotContain("slowed");
    for (int guess = 0; guess < 30; guess++) {
      new Visitor().logInFrom("203.0.113.7", username, "open sesame " + guess);
    }

    assertThat(new Visitor().logIn().headers().firstValue("Location").orElse(""))
        .doesNotContain("slowed")
        .doesNotContain("wrong");
  }

  @Test
  void refusesAFormFromElsewhereAndBeingFramed() throws Exception {
    Visitor visitor = new Visitor();
    visitor.get("/login");
    visitor.logIn();

    assertThat(visitor.post("/me/absences", "from=2026-07-01&to=2026-07-02").statusCode())
        .isEqualTo(403);
    HttpResponse<String> page = visitor.get("/me");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'", "script-src 'self'");
  }

  @Test
  void bindsNoFieldThatAFormDoesNotHave() throws Exception {
    Visitor visitor = new Visitor();
    visitor.get("/login");
    visitor.logIn();
    String body =
        "from=2026-07-01&to=2026-07-02&person.administrator=true&actor.administrator=true"
            + "&administrator=true&_csrf="
            + URLEncoder.encode(visitor.token("/me"), StandardCharsets.UTF_8);

    assertThat(visitor.post("/me/absences", body).statusCode()).isEqualTo(302);
    assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(403);
  }

  @Test
  void givesMetricsToNobodyWithoutTheRight() throws Exception {
    assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(302);
    Visitor visitor = new Visitor();
    visitor.get("/login");
    visitor.logIn();
    for (String path : List.of("/actuator/prometheus", "/actuator/env", "/actuator/heapdump")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(get("/actuator/health").body()).doesNotContain("jdbc").doesNotContain("components");
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String base() {
    return "http://127.0.0.1:" + port;
  }

  /** Somebody with a browser that keeps cookies and follows nothing. */
  private final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) throws Exception {
      return client.send(
          HttpRequest.newBuilder(URI.create(base() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base() + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> logIn() throws Exception {
      return logIn(username, PASSWORD);
    }

    HttpResponse<String> logIn(String name, String password) throws Exception {
      return post("/login", form(name, password));
    }

    void logInFrom(String address, String name, String password) throws Exception {
      post("/login", form(name, password), "X-Forwarded-For", address);
    }

    private String form(String name, String password) throws Exception {
      return "username=%s&password=%s&_csrf=%s"
          .formatted(
              URLEncoder.encode(name, StandardCharsets.UTF_8),
              URLEncoder.encode(password, StandardCharsets.UTF_8),
              URLEncoder.encode(token("/login"), StandardCharsets.UTF_8));
    }

    String token(String page) throws Exception {
      Matcher token = TOKEN.matcher(get(page).body());
      assertThat(token.find()).isTrue();
      return token.group(1);
    }

    String session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("JSESSIONID"))
          .findFirst()
          .orElseThrow()
          .getValue();
    }
  }
}
