package org.tollgate.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.governance.activity.Activities;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(PageStatementsTests.Surroundings.class)
class CommentsPageTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private EngineJobs jobs;
  @Autowired private Activities activities;

  private Staged staged;
  private String gate;

  @BeforeEach
  void starts() {
    staged = fixtures.accepted();
    jobs.runDue();
    gate = "/rollouts/" + staged.id() + "/comments/gates/1";
  }

  @Test
  void showsWhatWasSaidToWhomAndPutsItIntoTheInbox() {
    assertThat(post("director", gate, "@lead <b>is that so?</b>")).hasStatus3xxRedirection();

    assertThat(read("lead", gate))
        .bodyText()
        .contains("@lead", "&lt;b&gt;is that so?", "You are mentioned here")
        .doesNotContain("<b>is that so");
    assertThat(read("lead", "/inbox")).bodyText().contains("comment on gate 1");

    assertThat(post("lead", gate + "/seen", null)).hasStatus3xxRedirection();
    assertThat(read("lead", "/inbox")).bodyText().doesNotContain("comment on gate 1");
    assertThat(read("lead", gate)).bodyText().doesNotContain("You are mentioned here");
  }

  @Test
  void offersTheAuthorTheWordsToChange() {
    post("lead", gate, "The fhone is counted");
    String change = firstEdit("lead");

    assertThat(read("lead", change)).bodyText().contains("The fhone is counted</textarea>");
    assertThat(read("director", change))
        .bodyText()
        .doesNotContain("The fhone is counted</textarea>");
    MvcTestResult done =
        web.post()
            .uri(gate)
            .param("wording", "The phone is counted")
            .param("edit", change.substring(change.indexOf('=') + 1))
            .with(As.person(staged.cast().person("lead")))
            .with(csrf())
            .exchange();

    assertThat(done).hasStatus3xxRedirection();
    assertThat(read("director", gate)).bodyText().contains("The phone is counted", "changed");
  }

  @Test
  void keepsWhatWasTypedWhenItIsRefused() {
    assertThat(post("director", gate, " ")).hasStatusOk().bodyText().contains("tg-error");
    assertThat(post("director", gate, "x".repeat(4001)))
        .hasStatusOk()
        .bodyText()
        .contains("x".repeat(4001));
  }

  @Test
  void isReachedFromGateAndActivity() {
    UUID activity = activities.lines(staged.id()).get(0).id();
    String home = "/rollouts/" + staged.id();

    assertThat(read("lead", home + "/gates/1")).bodyText().contains("/comments/gates/1");
    assertThat(read("lead", home + "/activities/" + activity))
        .bodyText()
        .contains("/comments/activities/" + activity);
    assertThat(read("lead", home + "/comments/activities/" + activity)).hasStatusOk();
    assertThat(read("lead", home + "/comments/activities/" + UUID.randomUUID())).hasStatus(404);
    assertThat(read("lead", home + "/comments/gates/7")).hasStatus(404);
  }

  private String firstEdit(String part) {
    String page = body(read(part, gate));
    int start = page.indexOf(gate + "?edit=");
    return page.substring(start, page.indexOf('"', start));
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult read(String part, String address) {
    return web.get().uri(address).with(As.person(staged.cast().person(part))).exchange();
  }

  private MvcTestResult post(String part, String address, String wording) {
    var request = web.post().uri(address).with(As.person(staged.cast().person(part))).with(csrf());
    return wording == null ? request.exchange() : request.param("wording", wording).exchange();
  }
}
