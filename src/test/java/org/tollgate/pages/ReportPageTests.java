package org.tollgate.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(PageStatementsTests.Surroundings.class)
class ReportPageTests {

  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private EngineJobs jobs;

  private Staged staged;
  private String home;

  @BeforeEach
  void starts() {
    staged = fixtures.accepted();
    jobs.runDue();
    home = "/rollouts/" + staged.id() + "/reports";
  }

  @Test
  void showsADraftToWhoDraftsAndTheFinalReportToEverySeat() throws Exception {
    assertThat(read("director", home)).bodyText().contains("There is no report yet");
    assertThat(post("consultant", home)).hasStatus3xxRedirection();

    assertThat(read("consultant", home + "/1")).bodyText().contains("Draft", "Gate 1 would fail");
    assertThat(read("lead", home + "/1")).hasStatus(404);
    assertThat(read("lead", home)).bodyText().contains("There is no report yet");
    assertThat(read("consultant", home + "/1")).bodyText().doesNotContain("Make it final");

    String hash = shown("director");
    assertThat(sign("director", hash, "wrong")).hasStatus(422);
    assertThat(sign("consultant", hash, RolloutFixtures.PASSWORD)).hasStatus(403);
    assertThat(sign("director", "0".repeat(64), RolloutFixtures.PASSWORD)).hasStatus(422);
    assertThat(sign("director", hash, RolloutFixtures.PASSWORD)).hasStatus3xxRedirection();

    assertThat(read("lead", home + "/1")).bodyText().contains("Final since", hash);
    assertThat(sign("director", hash, RolloutFixtures.PASSWORD)).hasStatus(422);
  }

  @Test
  void draftsAnewUnderTheSameNumberUntilItIsFinal() throws Exception {
    post("director", home);
    post("director", home);
    assertThat(read("director", home)).bodyText().contains("Report 1").doesNotContain("Report 2");

    sign("director", shown("director"), RolloutFixtures.PASSWORD);
    post("director", home);

    assertThat(read("director", home)).bodyText().contains("Report 1", "Report 2");
    assertThat(read("director", home + "/2")).bodyText().contains("Draft");
  }

  @Test
  void makesTheSameDeckOfOneReportAndOneOfEachLanguage() throws Exception {
    post("director", home);

    byte[] first = deck("en");

    assertThat(deck("en")).isEqualTo(first);
    try (XMLSlideShow english = new XMLSlideShow(new ByteArrayInputStream(first));
        XMLSlideShow russian = new XMLSlideShow(new ByteArrayInputStream(deck("ru")))) {
      assertThat(english.getSlides()).hasSameSizeAs(russian.getSlides());
      assertThat(english.getSlides().get(1).getTitle()).contains("red");
      assertThat(russian.getSlides().get(1).getTitle()).contains("Красн");
    }
  }

  private byte[] deck(String language) {
    return read("director", home + "/1/deck.pptx?lang=" + language)
        .getResponse()
        .getContentAsByteArray();
  }

  private String shown(String part) throws Exception {
    Matcher found = SHOWN.matcher(read(part, home + "/1").getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private MvcTestResult sign(String part, String hash, String password) {
    return web.post()
        .uri(home + "/1/final")
        .param("shown", hash)
        .param("password", password)
        .with(As.person(staged.cast().person(part)))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(String part, String address) {
    return web.post()
        .uri(address)
        .with(As.person(staged.cast().person(part)))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult read(String part, String address) {
    return web.get().uri(address).with(As.person(staged.cast().person(part))).exchange();
  }
}
