package org.tollgate.learning.certification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.ExamRules;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.SittingId;
import org.tollgate.learning.exemption.ExemptionView;
import org.tollgate.learning.exemption.Exemptions;
import org.tollgate.learning.permit.PermitBoard;
import org.tollgate.learning.permit.PermitState;
import org.tollgate.learning.training.CourseKind;
import org.tollgate.learning.training.CourseView;
import org.tollgate.learning.training.SessionView;
import org.tollgate.learning.training.TrainingManagement;
import org.tollgate.testing.As;
import org.tollgate.testing.Lessons;
import org.tollgate.testing.Lessons.Lesson;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class LearningPagesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Lessons lessons;
  @Autowired private PermitBoard permits;
  @Autowired private Exemptions exemptions;
  @Autowired private QuestionBank questions;
  @Autowired private ExamManagement exams;
  @Autowired private TrainingManagement training;

  private Staged staged;
  private Lesson lesson;

  @BeforeEach
  void stages() {
    staged = fixtures.running();
    lesson = lessons.examined(staged);
  }

  @Test
  void showsEveryPageInEveryLanguage() {
    lessons.pass(staged, lesson, "staff");
    lessons.publish(staged, lesson);
    String session = home() + "/training/sessions/" + train();
    SittingId open = lessons.begin(staged, lesson, "lead");
    send("team", procedure() + "/draft/open");
    for (String language : List.of("en", "zh-CN", "ru")) {
      for (String page :
          List.of(
              home() + "/procedures",
              procedure(),
              procedure() + "/versions/1",
              procedure() + "/draft",
              procedure() + "/exam",
              procedure() + "/questions",
              home() + "/permits",
              home() + "/exemptions",
              procedure() + "/analysis",
              procedure() + "/exchange",
              home() + "/training",
              procedure() + "/material",
              procedure() + "/material/edition",
              home() + "/permits/" + lessons.permitOf(staged, "staff"))) {
        clean(open("director", page, language), page);
      }
      clean(open("team", session, language), "session");
      clean(open("lead", home() + "/sittings/" + open, language), "sitting");
      clean(open("lead", home() + "/sittings/" + open + "/summary", language), "summary");
    }
    for (var question : lesson.questions()) {
      clean(open("consultant", procedure() + "/questions/" + question, "ru"), "question");
    }
  }

  @Test
  void letsACandidateSitWithFormsAloneAndGivesNoKeyAway() {
    SittingId sitting = lessons.begin(staged, lesson, "staff");
    String paper = home() + "/sittings/" + sitting;
    for (int place = 1; place <= 4; place++) {
      assertThat(open("staff", paper + "?at=" + place, "en"))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("Support desk", "correct", "tolerance", "is-ok\"><svg");
    }
    assertThat(
            web.perform(
                post(paper + "/answers")
                    .param("at", "1")
                    .param("sequence", "1")
                    .param("choice", "0")
                    .param("text", "2")
                    .param("to", "2")
                    .with(csrf())
                    .with(As.person(staged.cast().person("staff")))))
        .hasStatus(302)
        .hasRedirectedUrl(paper + "?at=2");
    assertThat(send("staff", paper + "/hand-in")).hasRedirectedUrl(paper + "/result");
    assertThat(open("staff", paper + "/result", "en"))
        .hasStatusOk()
        .bodyText()
        .contains("Not passed", "Record the change", "Learn this step again")
        .doesNotContain("??", "The hotel bills a no-show", "Support desk");
    for (String barred : List.of("/questions", "/questions/" + lesson.questions().get(0))) {
      assertThat(open("staff", procedure() + barred, "en")).hasStatus(403);
    }
  }

  @Test
  void answersAnybodyWhoHoldsACodeAndNumbersChangesWithoutGaps() {
    long before = last();
    lessons.pass(staged, lesson, "staff");
    String code =
        permits.board(staged.cast().actor("staff"), staged.id()).lines().get(0).permit().printed();

    assertThat(web.perform(get("/verify/" + code)))
        .hasStatusOk()
        .hasHeader("X-Robots-Tag", "noindex, nofollow")
        .bodyText()
        .contains("VALID", "Order change 1")
        .doesNotContain("??");
    assertThat(web.perform(get("/verify/AAAA-AAAA-AAAA"))).hasStatus(404);
    assertThat(last()).isEqualTo(before + 1);
  }

  @Test
  void tellsTheCrmAndWhoeverAsksThatAnExemptionIsNoPass() {
    long before = last();
    LocalDate day = exemptions.board(staged.cast().director(), staged.id()).latest();
    exemptions.propose(
        staged.cast().director(),
        staged.id(),
        new ExemptionView.Wish(
            lesson.procedure(), staged.cast().person("staff"), day, "The desk is short"));
    UUID id = exemptions.board(staged.cast().director(), staged.id()).all().get(0).id();
    assertThat(
            web.perform(
                post(home() + "/exemptions/" + id + "/decide")
                    .param("granted", "true")
                    .param("password", RolloutFixtures.PASSWORD)
                    .with(csrf())
                    .with(As.person(staged.cast().person("lead")))))
        .hasStatus(302);

    assertThat(permits.after(staged.cast().director(), before).changes())
        .extracting(PermitBoard.Told::state)
        .containsExactly(PermitState.EXEMPTED);
    String code =
        permits.board(staged.cast().actor("staff"), staged.id()).lines().get(0).permit().printed();
    assertThat(web.perform(get("/verify/" + code)))
        .hasStatusOk()
        .bodyText()
        .contains("VALID BY EXCEPTION until")
        .doesNotContain("The desk is short");
    clean(open("lead", home() + "/exemptions", "ru"), "exemptions");
  }

  @Test
  void keepsTheTypedNumbersOfAnOrderThatIsNone() {
    exams.rule(
        staged.cast().actor("team"), staged.id(), lesson.procedure(), new ExamRules(5, 30, 80, 3));
    exams.publish(staged.cast().actor("lead"), staged.id(), lesson.procedure());
    String paper = home() + "/sittings/" + lessons.begin(staged, lesson, "staff");
    String place =
        IntStream.rangeClosed(1, 5)
            .mapToObj(at -> paper + "?at=" + at)
            .filter(at -> body(open("staff", at, "en")).contains("position-2"))
            .findFirst()
            .orElseThrow();

    MvcTestResult refused =
        web.perform(
            sent("staff", paper + "/answers")
                .param("at", place.substring(place.length() - 1))
                .param("sequence", "1")
                .param("unsure", "true")
                .param("position-0", "3")
                .param("position-1", "3")
                .param("position-2", "17"));

    assertThat(refused).hasRedirectedUrl(place);
    MockHttpServletRequestBuilder again = get(place).with(As.person(staged.cast().person("staff")));
    again.flashAttrs(refused.getMvcResult().getFlashMap());
    assertThat(body(web.perform(again)))
        .contains("value=\"17\"")
        .containsPattern("unsure.*checked");
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bringsAllQuestionsOfAFileOrNone() {
    String file = procedure() + "/exchange";
    assertThat(upload(file, "Вопрос? {T}\n\nBroken {=a ~b"))
        .hasStatus(422)
        .bodyText()
        .contains("Line 3: its braces do not pair.");
    assertThat(upload(file, "Вопрос? {T}\n\n问题？ {=对 ~错}"))
        .hasRedirectedUrl(procedure() + "/questions");
    assertThat(web.perform(sent("team", file + "/questions.xlsx"))).hasStatusOk();
    assertThat(open("team", file + "/question-bank.xlsx", "en")).hasStatusOk();
    var bank = questions.bank(staged.cast().actor("team"), staged.id(), lesson.procedure());
    assertThat(bank.questions()).hasSize(lesson.questions().size() + 2);
  }

  private MvcTestResult upload(String address, String gift) {
    return web.perform(
        multipart(address)
            .file(new MockMultipartFile("file", "a.gift", null, gift.getBytes(UTF_8)))
            .param("format", "GIFT")
            .param("step", "2")
            .param("kind", "FLOW")
            .param("act", "bring")
            .with(csrf())
            .with(As.person(staged.cast().person("team"))));
  }

  private MockHttpServletRequestBuilder sent(String part, String address) {
    return post(address).with(csrf()).with(As.person(staged.cast().person(part)));
  }

  private UUID train() {
    CourseView.Wish wish =
        new CourseView.Wish("Use", CourseKind.USER, null, null, 4, LocalDate.of(2030, 1, 1));
    UUID course = training.plan(staged.cast().actor("lead"), staged.id(), wish);
    SessionView.Wish held =
        new SessionView.Wish(Instant.parse("2030-01-01T09:00:00Z"), 4, "Room 2", 5);
    UUID session = training.hold(staged.cast().actor("team"), staged.id(), course, held);
    training.take(staged.cast().actor("staff"), staged.id(), session);
    return session;
  }

  private long last() {
    return permits.after(staged.cast().director(), 0).last();
  }

  private static void clean(MvcTestResult result, String page) {
    assertThat(result).as(page).hasStatusOk().bodyText().as(page).doesNotContain("??");
  }

  private MvcTestResult open(String part, String address, String language) {
    return web.perform(
        get(address)
            .header("Accept-Language", language)
            .with(As.person(staged.cast().person(part))));
  }

  private MvcTestResult send(String part, String address) {
    return web.perform(post(address).with(csrf()).with(As.person(staged.cast().person(part))));
  }

  private String home() {
    return "/rollouts/" + staged.id();
  }

  private String procedure() {
    return home() + "/procedures/" + lesson.procedure();
  }
}
