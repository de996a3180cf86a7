package org.tollgate.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.token.NewToken;
import org.tollgate.base.token.TokenManagement;
import org.tollgate.base.token.TokenScope;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTests {

  private static final String ROLLOUTS = "/api/v1/rollouts";
  private Staged staged;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private TokenManagement tokens;
  @Autowired private AccountManagement accounts;
  @Autowired private AccountDirectory directory;
  @Autowired private PasswordChoice passwords;
  @Autowired private SeatManagement seats;
  @Autowired private JdbcTemplate database;

  @BeforeEach
  void stagesOnce() {
    if (staged == null) {
      staged = fixtures.running();
    }
  }

  @Test
  void readsWhatItsHolderMayRead() {
    assertThat(read(token("member1")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].id")
        .isEqualTo(staged.id().toString());
    assertThat(read(token("stranger")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(0);
  }

  @Test
  void opensNothingWhereItsHolderHasNoRight() {
    String stranger = token("stranger");
    assertThat(web.get().uri(ROLLOUTS + "/" + staged.id()).headers(h -> h.setBearerAuth(stranger)))
        .hasStatus(404);
    assertThat(web.get().uri("/api/v1/record").headers(h -> h.setBearerAuth(token("member1"))))
        .hasStatus(403);
  }

  @Test
  void changesNothingAndSignsNothingEvenWithThePassword() {
    MvcTestResult held =
        web.post()
            .uri(ROLLOUTS + "/" + staged.id() + "/state")
            .headers(headers -> headers.setBearerAuth(token("director")))
            .contentType("application/json")
            .content("{\"change\": \"HOLD\"}")
            .exchange();
    assertThat(held)
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("token.refused.scope");
    MvcTestResult signed =
        web.post()
            .uri(ROLLOUTS + "/" + staged.id() + "/charter/signatures")
            .headers(headers -> headers.setBearerAuth(token("sponsor")))
            .contentType("application/json")
            .content(
                "{\"kind\": \"SPONSOR\", \"shown\": \"\", \"password\": \""
                    + RolloutFixtures.PASSWORD
                    + "\"}")
            .exchange();
    assertThat(signed)
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("token.refused.scope");
  }

  @Test
  void opensOnlyWhatItsScopeNames() {
    for (TokenScope scope : Set.of(TokenScope.IMPORT, TokenScope.PERMITS, TokenScope.SCIM)) {
      assertThat(read(secret("director", scope))).hasStatus(403);
    }
  }

  @Test
  void opensNoPage() {
    assertThat(
            web.get().uri("/rollouts").headers(headers -> headers.setBearerAuth(token("director"))))
        .hasStatus(302)
        .hasRedirectedUrl("/login");
  }

  @Test
  void isNoGoodMistypedOrRevoked() {
    assertThat(read("tg_nothing"))
        .hasStatus(401)
        .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("token.refused.no-good");
    Actor team = staged.cast().actor("team");
    var created = create(team, TokenScope.READ);
    assertThat(read(created.secret())).hasStatusOk();
    tokens.revoke(team, created.token());
    assertThat(read(created.secret())).hasStatus(401);
  }

  @Test
  void diesWithTheAccountAndThePassword() {
    PersonId leaver = fixtures.person("leaver", staged.cast().client());
    String secret = create(Actor.of(leaver), TokenScope.READ).secret();
    assertThat(read(secret)).hasStatusOk();
    accounts.disable(Actor.SYSTEM, directory.of(Set.of(leaver)).get(leaver).account());
    assertThat(read(secret)).hasStatus(401);
    accounts.enable(Actor.SYSTEM, directory.of(Set.of(leaver)).get(leaver).account());
    assertThat(read(secret)).hasStatus(401);

    PersonId careful = fixtures.person("careful", staged.cast().client());
    String other = create(Actor.of(careful), TokenScope.READ).secret();
    assertThat(read(other)).hasStatusOk();
    assertThat(passwords.change(Actor.of(careful), RolloutFixtures.PASSWORD, "eight-red-barriers"))
        .isEmpty();
    assertThat(read(other)).hasStatus(401);
  }

  @Test
  void diesWithTheSeat() {
    Staged other = fixtures.running();
    String secret = create(other.cast().actor("consultant"), TokenScope.READ).secret();
    String address = ROLLOUTS + "/" + other.id();
    assertThat(web.get().uri(address).headers(headers -> headers.setBearerAuth(secret)))
        .hasStatusOk();
    var seat = fixtures.seat(other.id(), SeatRole.CONSULTANT).id();
    assertThat(seats.vacate(other.cast().director(), seat, "the contract ended")).isEmpty();
    assertThat(web.get().uri(address).headers(headers -> headers.setBearerAuth(secret)))
        .hasStatus(404);
  }

  @Test
  void isStoredAsAHashOnlyAndItsUseByTheHour() {
    var created = create(staged.cast().actor("lead"), TokenScope.READ);
    read(created.secret());
    var first = row(created);
    read(created.secret());
    var second = row(created);

    assertThat(first.toString()).doesNotContain(created.secret());
    assertThat((String) first.get("secret_hash")).hasSize(64);
    assertThat(first.get("last_used_at")).isNotNull().isEqualTo(second.get("last_used_at"));
    assertThat(first.get("last_used_at").toString()).contains(":00");
    assertThat(created.toString()).doesNotContain(created.secret());
  }

  @Test
  void isShownOnceOnThePageThatMadeIt() {
    var member = As.person(staged.cast().person("member2"));
    MvcTestResult made =
        web.post()
            .uri("/me/tokens")
            .param("name", "Weekly report")
            .param("days", "30")
            .with(member)
            .with(csrf())
            .exchange();
    String secret = (String) made.getMvcResult().getFlashMap().get("secret");
    assertThat(web.get().uri("/me/tokens").with(member).flashAttr("secret", secret))
        .bodyText()
        .contains(secret, "Copy it now");
    MvcTestResult later = web.get().uri("/me/tokens").with(member).exchange();
    assertThat(later)
        .bodyText()
        .contains("Weekly report", "Read what I may read", "never used", "Revoke")
        .doesNotContain(secret, "??");
    assertThat(read(secret)).hasStatusOk();

    Matcher revoke = Pattern.compile("/me/tokens/[0-9a-f-]{36}/revoke").matcher(body(later));
    assertThat(revoke.find()).isTrue();
    var stranger = As.person(staged.cast().person("stranger"));
    assertThat(web.post().uri(revoke.group()).with(stranger).with(csrf())).hasStatus(404);
    assertThat(web.post().uri(revoke.group()).with(member).with(csrf())).hasStatus(302);
    assertThat(read(secret)).hasStatus(401);
  }

  @Test
  void saysWhichTokenCannotBeMade() {
    assertThat(
            web.post()
                .uri("/me/tokens")
                .param("name", " ")
                .param("days", "400")
                .with(As.person(staged.cast().person("member2")))
                .with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains("Please fill this in.", "This must be at most 365.");
  }

  private String token(String part) {
    return secret(part, TokenScope.READ);
  }

  private String secret(String part, TokenScope scope) {
    return create(staged.cast().actor(part), scope).secret();
  }

  private TokenManagement.Outcome.Created create(Actor actor, TokenScope scope) {
    NewToken wanted = new NewToken("for a test", scope, Duration.ofDays(1));
    return (TokenManagement.Outcome.Created) tokens.create(actor, wanted);
  }

  private java.util.Map<String, Object> row(TokenManagement.Outcome.Created created) {
    return database.queryForMap(
        "select * from access_token where token_id = ?", created.token().value());
  }

  private MvcTestResult read(String secret) {
    return web.get().uri(ROLLOUTS).headers(headers -> headers.setBearerAuth(secret)).exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
