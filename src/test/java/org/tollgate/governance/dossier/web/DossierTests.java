package org.tollgate.governance.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.testing.As;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class DossierTests {

  private static final String WANG = "王小明";
  private static final String IRINA = "Ирина";

  /** Walking a gate takes time. */
  private static Staged staged;

  private static BallotId ballot;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private PhaseManagement phases;
  @Autowired private AutowireCapableBeanFactory beans;

  /** Each test finds gate 1 decided; the first one sees it undecided on its way. */
  @BeforeEach
  void walksAGateOnce() throws IOException {
    if (staged != null) {
      return;
    }
    Cast cast = fixtures.cast();
    cast = cast.with("sponsor", fixtures.person("sponsor", WANG, cast.client()));
    cast = cast.with("chair", fixtures.person("chair", IRINA, cast.client()));
    Staged walked = fixtures.accept(fixtures.draft(cast));
    assertThat(phases.open(Actor.SYSTEM, walked.id(), Phase.PREPARATION)).isEmpty();
    Walk walk = beans.createBean(Walk.class);
    assertThat(at(walked, "lead", "gates/1/rounds/1/evidence", "en", "pdf")).hasStatus(422);
    walk.doTheWork(walked);
    walk.answer(walked);
    ballot = walk.submit(walked);
    walk.vote(walked, ballot, Choice.HOLD, List.of("sponsor"));
    keepsVotesWhileTheBallotIsOpen(walked);
    walk.vote(walked, ballot, Choice.GO);
    staged = walked;
  }

  private void keepsVotesWhileTheBallotIsOpen(Staged walked) throws IOException {
    assertThat(at(walked, "member1", "gates/1/rounds/1/decision", "en", "pdf")).hasStatus(422);
    assertThat(text(at(walked, "member1", "gates/1/rounds/1/evidence", "en", "pdf")))
        .doesNotContain("HOLD", "Because of what I read");
  }

  @Test
  void everyPaperNamesPeopleInTheirOwnScriptInEveryLanguageAndFormat() throws IOException {
    for (String language : List.of("en", "zh-CN", "ru")) {
      for (String paper : List.of("charter/1", "gates/1/rounds/1/decision")) {
        assertThat(text(at(staged, "staff", paper, language, "pdf")))
            .as(paper + " " + language)
            .contains(WANG, IRINA);
        assertThat(words(at(staged, "staff", paper, language, "docx")))
            .as(paper + " " + language)
            .contains(WANG, IRINA);
      }
    }
  }

  @Test
  void everyPaperIsWrittenInTheChosenLanguage() throws IOException {
    Map<String, String> charter = Map.of("en", "Strategic goals", "zh-CN", "战略目标", "ru", "Цели");
    for (String language : charter.keySet()) {
      assertThat(text(at(staged, "team", "charter/1", language, "pdf")).toLowerCase())
          .contains(charter.get(language).toLowerCase());
    }
    assertThat(text(at(staged, "team", "gates/1/rounds/1/decision", "ru", "pdf")))
        .contains("Протокол решения: контрольные ворота 1, раунд 1", "Страница 1 из");
    assertThat(text(at(staged, "team", "gates/1/rounds/1/evidence", "zh-CN", "pdf")))
        .contains("证据摘要：评审关口 1，第 1 轮", "权重", "第 1 页，共");
  }

  @Test
  void theDecisionRecordHoldsQuestionRosterVotesAndOutcome() throws IOException {
    assertThat(text(at(staged, "auditor", "gates/1/rounds/1/decision", "en", "pdf")))
        .contains("May the rollout pass gate 1", "Outcome", "Seats that may vote: 4.")
        .contains("replaced later", "Because of what I read", "The decision set no condition.")
        .contains("GO, for the seat Finance", "SHA-256");
  }

  @Test
  void theEvidenceSummaryHoldsAnswersAndTheHashOfEachFile() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest("Everybody agreed.".getBytes(StandardCharsets.UTF_8));
    String text = text(at(staged, "auditor", "gates/1/rounds/1/evidence", "en", "pdf"));
    assertThat(text.replaceAll("\\s", "")).contains(HexFormat.of().formatHex(digest));
    assertThat(text)
        .contains("minutes.txt", "Seen and counted by two people", "Live data, read", "G1-01");
  }

  @Test
  void theSameDecisionGivesTheSameBytes() {
    for (String format : List.of("pdf", "docx")) {
      for (String paper :
          List.of("charter/1", "gates/1/rounds/1/decision", "gates/1/rounds/1/evidence")) {
        assertThat(bytes(at(staged, "chair", paper, "en", format)))
            .as(paper + "." + format)
            .isEqualTo(bytes(at(staged, "director", paper, "en", format)));
      }
    }
  }

  @Test
  void itIsAnAttachmentWithAnHonestName() {
    assertThat(at(staged, "consultant", "charter/1", "zh-CN", "pdf"))
        .hasStatusOk()
        .hasContentType("application/pdf")
        .headers()
        .satisfies(
            headers -> {
              assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
              assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                  .startsWith("attachment")
                  .contains("filename*=UTF-8''Lanternway-Travel-%E7%AB%A0%E7%A8%8B");
            });
  }

  @Test
  void nobodyOutsideTheRolloutGetsAPaper() {
    for (String part : List.of("outsider", "stranger")) {
      for (String paper :
          List.of("charter/1", "gates/1/rounds/1/decision", "gates/1/rounds/1/evidence")) {
        assertThat(at(staged, part, paper, "en", "pdf")).as(part + " " + paper).hasStatus(404);
      }
    }
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    for (String paper :
        List.of("charter/9", "gates/9/rounds/1/decision", "gates/1/rounds/9/evidence")) {
      assertThat(at(staged, "chair", paper, "en", "pdf")).as(paper).hasStatus(404);
    }
  }

  @Test
  void thePagesLeadToThePapers() {
    assertThat(page("charter").getResponse())
        .satisfies(r -> assertThat(r.getContentAsString()).contains("/papers/charter/1"));
    assertThat(page("gates/1/rounds/1").getResponse())
        .satisfies(
            r ->
                assertThat(r.getContentAsString())
                    .contains("/papers/gates/1/rounds/1/decision")
                    .contains("/papers/gates/1/rounds/1/evidence"));
  }

  private MvcTestResult page(String path) {
    return web.perform(
        get("/rollouts/" + staged.id() + "/" + path)
            .with(As.person(staged.cast().person("staff"))));
  }

  private MvcTestResult at(Staged of, String part, String paper, String language, String format) {
    return web.perform(
        get("/rollouts/" + of.id() + "/papers/" + paper)
            .param("language", language)
            .param("format", format)
            .with(As.person(of.cast().person(part))));
  }

  private static byte[] bytes(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsByteArray();
  }

  private static String text(MvcTestResult result) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(result))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String words(MvcTestResult result) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(result)));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
