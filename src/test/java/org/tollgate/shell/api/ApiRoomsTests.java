package org.tollgate.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

/** What each room offers to programs, with its rights and refusals. */
@WholeTollgate
class ApiRoomsTests {

  /** A running rollout that tests read, and a draft that they write. */
  private static Staged running;

  private static Staged draft;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;

  @BeforeEach
  void stagesOnce() {
    if (running == null) {
      running = fixtures.running();
      draft = fixtures.draft();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/seats",
        "/charter",
        "/charter/versions",
        "/gates",
        "/gates/1",
        "/gates/1/rounds/1",
        "/conditions",
        "/activities"
      })
  void showsAllSeatsWhatIsInARolloutAndNobodyElseThatItExists(String address) {
    for (String part : new String[] {"director", "member1", "auditor", "staff"}) {
      assertThat(get(running, part, address)).hasStatusOk();
    }
    for (String part : new String[] {"outsider", "stranger"}) {
      assertThat(get(running, part, address)).hasStatus(404);
    }
  }

  @Test
  void showsARecordOnlyToItsReaders() {
    for (String part : new String[] {"director", "chair", "auditor"}) {
      assertThat(read(running, part, "/api/v1/record?rollout=" + running.id() + "&size=1"))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.items.length()")
          .isEqualTo(1);
      assertThat(read(running, part, "/api/v1/record/head")).hasStatusOk();
    }
    assertThat(read(running, "member1", "/api/v1/record")).hasStatus(403);
  }

  @Test
  void verifiesTheRecordAgainstAHeadKeptElsewhere() {
    MvcTestResult head = read(running, "auditor", "/api/v1/record/head");
    String kept = text(head).replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
    assertThat(read(running, "auditor", "/api/v1/record/verification?expect=" + kept))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.unaltered")
        .isEqualTo(true);
    assertThat(read(running, "auditor", "/api/v1/record/verification?expect=nonsense"))
        .hasStatus(422);
  }

  @Test
  void pagesTheRecordWithLinksToItsNeighbours() {
    MvcTestResult page = read(running, "auditor", "/api/v1/record?size=2&page=1");
    assertThat(page.getResponse().getHeader("Link"))
        .contains(
            "/api/v1/record?page=0&size=2>; rel=\"first\"",
            "/api/v1/record?page=2&size=2>; rel=\"next\"",
            "rel=\"last\"");
  }

  @Test
  void showsEverybodyTheirOwnWorkInWords() {
    assertThat(read(running, "director", "/api/v1/inbox"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.items[0].title", title -> title.assertThat().asString().isNotBlank())
        .hasPathSatisfying(
            "$.items[0].page", link -> link.assertThat().asString().startsWith("/rollouts/"));
  }

  @Test
  void draftsARolloutThatItsAuthorDirects() {
    String body =
        """
        {"name": "Harbour Ferries", "template": "LIGHT", "zone": "Europe/Berlin",
         "parties": [{"organisation": "%s", "role": "CLIENT"}],
         "gates": {"1": "2027-03-01", "2": "2027-04-01"}}
        """
            .formatted(running.cast().client());
    MvcTestResult made = send(HttpMethod.POST, running, "outsider", "/api/v1/rollouts", body);
    assertThat(made).hasStatus(201);
    String address = made.getResponse().getHeader("Location").replace("http://localhost", "");
    assertThat(read(running, "outsider", address))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.state", state -> state.assertThat().isEqualTo("DRAFT"))
        .hasPathSatisfying("$.plannedGates.2", day -> day.assertThat().isEqualTo("2027-04-01"));
    assertThat(
            send(
                HttpMethod.POST,
                running,
                "outsider",
                "/api/v1/rollouts",
                body.replace("2027-04-01", "2027-02-01")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("charter.form.ascend");
    assertThat(send(HttpMethod.POST, running, "stranger", "/api/v1/rollouts", body))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("charter.form.own-organisation");
  }

  @Test
  void writesTheCharterOnlyInTheVersionThatWasRead() {
    String address = "/charter/content";
    String body = "{\"problems\": [\"Two systems disagree\"], \"duties\": [\"Opens each gate\"]}";
    String tag = get(draft, "director", "/charter").getResponse().getHeader("ETag");
    assertThat(tag).matches("\"\\d+\\.[0-9a-f]{24}\"");

    assertThat(put(draft, "director", address, tag, body))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.content.problems[0]")
        .isEqualTo("Two systems disagree");
    assertThat(put(draft, "director", address, tag, body.replace("Two", "Three")))
        .hasStatus(412)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("api.refused.changed");
    assertThat(put(draft, "director", address, "\"nonsense\"", body)).hasStatus(412);
    assertThat(put(draft, "member1", address, null, body)).hasStatus(403);
    assertThat(put(running, "director", address, null, body)).hasStatus(404);
  }

  @Test
  void signsOnlyTheTextThatWasShownAndOnlyWithThePassword() {
    Staged fresh = fixtures.draft();
    String text =
        text(get(fresh, "sponsor", "/charter/signatures/text?kind=SPONSOR"))
            .replaceAll(".*\"shown\":\"([^\"]*)\".*", "$1");
    String body = "{\"kind\": \"SPONSOR\", \"shown\": \"%s\", \"password\": \"%s\"}";

    assertThat(post(fresh, "sponsor", "/charter/signatures", body.formatted("", "any")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.changed")
        .asArray()
        .isNotEmpty();
    String guess = body.formatted(text, "guess");
    MvcTestResult slowed = post(fresh, "sponsor", "/charter/signatures", guess);
    assertThat(slowed)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("charter.refused.password");
    for (int more = 0; more < 12 && slowed.getResponse().getStatus() == 422; more++) {
      slowed = post(fresh, "sponsor", "/charter/signatures", guess);
    }
    assertThat(slowed).hasStatus(429);
    assertThat(slowed.getResponse().getHeader("Retry-After")).matches("\\d+");
    assertThat(
            post(
                fresh,
                "successor",
                "/charter/signatures",
                body.formatted(text, RolloutFixtures.PASSWORD)))
        .hasStatus(422);
  }

  @Test
  void answersNoCriterionForWhoDoesNotOwnIt() {
    String code =
        text(get(running, "director", "/gates/1")).replaceAll(".*?\"code\":\"([^\"]*)\".*", "$1");
    String body = "{\"reply\": \"YES\", \"note\": \"Seen and counted\"}";
    String address = "/gates/1/criteria/" + code + "/answer";
    assertThat(put(running, "auditor", address, null, body)).hasStatus(403);
    assertThat(put(running, "director", "/gates/1/criteria/G9-99/answer", null, body))
        .hasStatus(404);
    assertThat(put(running, "director", "/gates/7/criteria/G9-99/answer", null, body))
        .hasStatus(404);
    assertThat(put(running, "director", address, "\"0\"", body.replace("YES", "PERHAPS")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("reply");
  }

  @Test
  void tellsEachObstacleOfASubmission() {
    assertThat(post(running, "director", "/gates/1/submission", ""))
        .hasStatus(422)
        .bodyJson()
        .hasPathSatisfying("$.obstacles", list -> list.assertThat().asArray().isNotEmpty())
        .hasPathSatisfying(
            "$.obstacles[0].detail", text -> text.assertThat().asString().isNotBlank());
    assertThat(post(running, "member1", "/gates/1/submission", "")).hasStatus(403);
  }

  @Test
  void fillsAndVacatesASeat() {
    Staged fresh = fixtures.running();
    String seat = "/seats/" + fixtures.seat(fresh.id(), SeatRole.CONSULTANT).id();
    assertThat(put(fresh, "director", seat + "/holder", null, "{\"reason\": \"on leave\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.seat.holder")
        .isNull();
    String holder = "{\"person\": \"" + fresh.cast().person("consultant") + "\"}";
    assertThat(put(fresh, "director", seat + "/holder", null, holder))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.seat.holder.name")
        .isEqualTo("consultant");
    assertThat(put(fresh, "member1", seat + "/holder", null, holder)).hasStatus(403);
  }

  @Test
  void opensNoPhaseWhoseGateIsNotPassed() {
    assertThat(post(running, "director", "/phases/2/start", "")).hasStatus(409);
  }

  @Test
  void describesEveryAddressInItsDocument() {
    String document = text(web.get().uri("/v3/api-docs").exchange());
    assertThat(document)
        .contains(
            "\"/api/v1/rollouts\"",
            "\"/api/v1/ballots/{ballot}/votes\"",
            "\"Idempotency-Key\"",
            "application/problem+json")
        .doesNotContain("\"/rollouts\"", "Actor");
  }

  @Test
  void spellsRefusalsInTheReadersLanguage() {
    MvcTestResult refused =
        web.get()
            .uri("/api/v1/rollouts?size=0")
            .locale(Locale.ENGLISH)
            .with(As.person(running.cast().person("director")))
            .exchange();
    assertThat(refused)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].detail")
        .isEqualTo("This must be at least 1.");
  }

  private MvcTestResult get(Staged staged, String part, String address) {
    return read(staged, part, "/api/v1/rollouts/" + staged.id() + address);
  }

  private MvcTestResult read(Staged staged, String part, String address) {
    return web.get().uri(address).with(As.person(staged.cast().person(part))).exchange();
  }

  private MvcTestResult post(Staged staged, String part, String address, String body) {
    return send(HttpMethod.POST, staged, part, "/api/v1/rollouts/" + staged.id() + address, body);
  }

  private MvcTestResult put(
      Staged staged, String part, String address, String expected, String body) {
    var request =
        web.put()
            .uri("/api/v1/rollouts/" + staged.id() + address)
            .contentType("application/json")
            .content(body)
            .with(As.person(staged.cast().person(part)))
            .with(csrf());
    return (expected == null ? request : request.header("If-Match", expected)).exchange();
  }

  private MvcTestResult send(
      HttpMethod method, Staged staged, String part, String address, String body) {
    return web.method(method)
        .uri(address)
        .contentType("application/json")
        .content(body)
        .with(As.person(staged.cast().person(part)))
        .with(csrf())
        .exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
