package org.tollgate.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

/** What all addresses of the API have in common. */
@WholeTollgate
class ApiFrameTests {

  private static final String ROLLOUTS = "/api/v1/rollouts";

  /** Staging takes time, and these tests change nothing that another one reads. */
  private static Staged staged;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;

  @BeforeEach
  void stagesOnce() {
    if (staged == null) {
      staged = fixtures.running();
    }
  }

  @Test
  void listsTheRolloutsOfTheReaderAsObjectsWithId() {
    assertThat(read(ROLLOUTS))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.items[0].id", id -> id.assertThat().isEqualTo(staged.id().toString()))
        .hasPathSatisfying("$.items[0].state", state -> state.assertThat().isEqualTo("RUNNING"))
        .hasPathSatisfying("$.total", total -> total.assertThat().isEqualTo(1));
  }

  @Test
  void tellsAProgramWithoutSessionThatNobodyIsSignedIn() {
    assertThat(web.get().uri(ROLLOUTS)).hasStatus(401);
  }

  @Test
  void namesTheFieldsOfAQueryThatItCannotTake() {
    assertThat(read(ROLLOUTS + "?size=201&page=-1"))
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying("$.errors.length()", count -> count.assertThat().isEqualTo(2))
        .hasPathSatisfying("$.instance", path -> path.assertThat().isEqualTo(ROLLOUTS))
        .hasPathSatisfying("$.reason", key -> key.assertThat().isEqualTo("api.refused.fields"));
    assertThat(read(ROLLOUTS + "?state=NOWHERE"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("state");
  }

  @Test
  void namesTheFieldOfABodyThatItCannotTake() {
    assertThat(post("{\"change\": \"EXPLODE\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("change");
    assertThat(post("{}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("change");
    assertThat(post("{"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("api.refused.body");
  }

  @Test
  void answersNothingAboutARolloutOfOthersNorAboutNoneAtAll() {
    String other = ROLLOUTS + "/" + fixtures.running().id();
    assertThat(read(other)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(read(ROLLOUTS + "/no-id-at-all")).hasStatus(404);
  }

  @Test
  void tellsTheReasonOfARefusalAsTextAndKey() {
    assertThat(post("{\"change\": \"RESUME\"}"))
        .hasStatus(422)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying(
            "$.reason", key -> key.assertThat().asString().startsWith("rollout.refused."))
        .hasPathSatisfying("$.detail", text -> text.assertThat().asString().isNotBlank());
  }

  @Test
  void refusesAChangeWithoutTheTokenOfTheSession() {
    assertThat(
            web.post()
                .uri(ROLLOUTS + "/" + staged.id() + "/state")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"change\": \"HOLD\"}")
                .with(As.person(staged.cast().person("director"))))
        .hasStatus(403);
  }

  @Test
  void sparesTheBodyToWhoHasIt() {
    MvcTestResult first = read(ROLLOUTS);
    String tag = first.getResponse().getHeader("ETag");
    assertThat(tag).matches("\"[0-9a-f]{24}\"");

    MvcTestResult again =
        web.get()
            .uri(ROLLOUTS)
            .header("If-None-Match", "\"other\", W/" + tag)
            .with(As.person(staged.cast().person("director")))
            .exchange();
    assertThat(again).hasStatus(304).hasHeader("ETag", tag).body().isEmpty();
  }

  private MvcTestResult read(String address) {
    return web.get().uri(address).with(As.person(staged.cast().person("director"))).exchange();
  }

  private MvcTestResult post(String body) {
    return web.post()
        .uri(ROLLOUTS + "/" + staged.id() + "/state")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(As.person(staged.cast().person("director")))
        .with(csrf())
        .exchange();
  }
}
