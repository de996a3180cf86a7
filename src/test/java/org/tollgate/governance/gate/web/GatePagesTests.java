package org.tollgate.governance.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManagerFactory;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.Readiness;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class GatePagesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Walk walk;
  @Autowired private Gates gates;
  @Autowired private Readiness readiness;
  @Autowired private RolloutManagement management;
  @Autowired private SeatManagement seats;
  @Autowired private EntityManagerFactory factory;

  private Staged staged;

  @BeforeEach
  void stagesARolloutBeforeItsFirstGate() {
    staged = fixtures.running();
  }

  @Test
  void saysWhyTheGateWouldFailTodayAndWhatIsMissing() {
    String page = text(get("/gates/1", "director"));

    assertThat(page).contains("Gate 1 would fail today for", "mandatory criteria are open");
    assertThat(page).contains("Who may vote", "preview, fixed at submission");
  }

  @Test
  void saysThePaceOfSeatsAndWhyAYesOrNoHasNone() {
    staged = fixtures.inPhase(Phase.KICKOFF);
    SeatView lead = fixtures.seat(staged.id(), SeatRole.DEPARTMENT_LEAD);
    seats.vacate(staged.cast().director(), lead.id(), "moved");

    assertThat(text(get("/gates/2/criteria/" + asking("seats.filled"), "director")))
        .contains("6 seats", "Change in four weeks", "Met at this pace on");
    assertThat(text(get("/gates/2/criteria/" + asking("gate.previous-passed"), "director")))
        .contains("Yes or no has no pace: it turns on the day it is done");
    assertThat(text(get("/gates/2", "director")))
        .contains("6 more in four weeks: met on", "Yes or no has no pace");
  }

  private String asking(String question) {
    return walk.open(staged.id()).criteria().stream()
        .filter(each -> question.equals(each.traits().live()))
        .map(CriterionView::code)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysOnEveryGatePageThatARolloutIsOnHold() {
    management.hold(staged.cast().director(), staged.id());

    assertThat(text(get("/gates", "member1"))).contains("The rollout is on hold: no gate is");
    assertThat(text(get("/gates/1", "member1"))).contains("The rollout is on hold: no gate is");
    assertThat(text(get("/gates/1/submit", "director")))
        .contains("The rollout is on hold; the gate can be submitted when it goes on");
    assertThat(text(get("/charter", "director"))).contains("a gate that was taken back can be");

    management.resume(staged.cast().director(), staged.id());
    assertThat(text(get("/gates/1", "member1"))).doesNotContain("on hold");
  }

  @Test
  void takesAVoteOnAGateOfARolloutOnHoldForWhatItIs() {
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);

    management.hold(staged.cast().director(), staged.id());

    assertThat(
            web.post()
                .uri("/ballots/{id}/vote", ballot.value())
                .param("choice", "go")
                .param("password", RolloutFixtures.PASSWORD)
                .with(As.person(staged.cast().person("chair")))
                .with(csrf()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("or the rollout was put on hold. Nothing was stored.");
    assertThat(text(get("/gates/1", "director")))
        .contains("the rollout was put on hold or stopped", "round 1, draft");
  }

  @Test
  void listsTheSixGates() {
    String page = text(get("/gates", "member1"));

    assertThat(page).contains("Gate 1: preparation", "Gate 6: post-launch review");
    assertThat(page).contains("not opened yet");
  }

  @Test
  void saysOfALaterGateThatItIsNotOpenYet() {
    assertThat(text(get("/gates/5", "director"))).contains("This gate is not open yet");
  }

  @Test
  void knowsNoSeventhGateAndNoOtherRound() {
    assertThat(get("/gates/7", "director")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/gates/1/rounds/9", "director")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/gates/1/criteria/G9-99", "director")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void hidesGatesFromThoseWithoutASeat() {
    for (String page : List.of("/gates", "/gates/1", "/gates/1/rounds/1", "/gates/1/submit")) {
      assertThat(get(page, "outsider")).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(get("/gates/1/submit", "auditor")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void answersAManualCriterionWithItsDocument() {
    String code = first(EvidenceKind.DOCUMENT);

    assertThat(send("team", "/gates/1/criteria/" + code + "/answer", "reply", "YES"))
        .hasStatus3xxRedirection();
    assertThat(criterion(code).given().reply()).isNull();

    upload("team", code, "minutes.txt", "Everybody agreed.");
    send("director", "/gates/1/criteria/" + code + "/answer", "reply", "YES", "note", "Seen");

    assertThat(criterion(code).given().reply()).isEqualTo(Reply.YES);
    String page = text(get("/gates/1/criteria/" + code, "director"));
    assertThat(page).contains("minutes.txt", "Take back", "Store the answer");
  }

  @Test
  void offersNoFormForWhatLiveDataAnswer() {
    String code = first(EvidenceKind.AUTOMATIC);

    String page = text(get("/gates/1/criteria/" + code, "director"));

    assertThat(page).contains("What live data say", "cannot be ticked by hand");
    assertThat(page).doesNotContain("Store the answer", "Bring a document");
  }

  @Test
  void sendsEvidenceOnlyAsAnAttachmentToReaders() {
    String code = first(EvidenceKind.DOCUMENT);
    upload("team", code, "minutes.txt", "Everybody agreed.");
    UUID piece = walk.open(staged.id()).files().get(0).id();
    String file = "/gates/1/rounds/1/evidence/" + piece;

    assertThat(get(file, "auditor"))
        .hasStatusOk()
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff");
    assertThat(get(file, "outsider")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/gates/1/rounds/1/evidence/" + UUID.randomUUID(), "director"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void escapesWhatPeopleTyped() {
    String code = first(EvidenceKind.STATEMENT);
    String trick = "<script>alert(1)</script>";
    send("director", "/gates/1/criteria/" + code + "/answer", "reply", "YES", "note", trick);

    assertThat(text(get("/gates/1", "director")))
        .doesNotContain(trick)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void namesWhatIsInTheWayOfASubmission() {
    String page = text(get("/gates/1/submit", "director"));

    assertThat(page).contains("things are in the way", "disabled");
    assertThat(send("director", "/gates/1/submit")).hasStatus3xxRedirection();
    assertThat(walk.open(staged.id()).isDraft()).isTrue();
  }

  @Test
  void submitsShowsTheBallotAndTakesItBack() {
    walk.doTheWork(staged);
    walk.answer(staged);
    assertThat(text(get("/gates/1/submit", "director"))).contains("Nothing is in the way");

    send("director", "/gates/1/submit");

    String page = text(get("/gates/1", "member1"));
    assertThat(page).contains("the committee votes", "To the ballot", "as frozen at submission");
    assertThat(page).doesNotContain("Take it back");
    assertThat(text(get("/gates/1", "director"))).contains("Take it back");

    send("director", "/gates/1/withdraw", "reason", "A figure was wrong");

    assertThat(text(get("/gates/1", "auditor"))).contains("Taken back", "A figure was wrong");
  }

  @Test
  void keepsEarlierRoundsReadableAndAgreesTheRework() {
    walk.gate(staged, Choice.NO_GO);

    assertThat(text(get("/gates/1/rounds/1", "auditor")))
        .contains("The committee decided: NO-GO", "frozen: sha-256");
    assertThat(text(get("/gates/1", "director"))).contains("agree the rework");
    String page = text(get("/gates/1/rework", "director"));
    assertThat(page).contains("prep-charter");

    send(
        "director",
        "/gates/1/rework",
        "codes",
        "prep-charter",
        "reason",
        "The scope is still unclear");

    assertThat(gates.rounds(staged.id()).get(0).reworkAgreed()).isTrue();
    assertThat(text(get("/gates/1", "director"))).contains("to be refreshed");
  }

  @Test
  void plansAHeldGateAnew() {
    walk.gate(staged, Choice.HOLD);
    assertThat(text(get("/gates/1", "director"))).contains("plan its new date");

    send("director", "/gates/1/date", "day", "2099-01-15");

    assertThat(text(get("/gates/1", "director")))
        .doesNotContain("plan its new date")
        .contains("15 Jan 2099");
  }

  @Test
  void saysThatTheNextPhaseIsBeingOpened() {
    walk.gate(staged, Choice.GO);

    assertThat(text(get("/gates/1", "director")))
        .contains("The committee decided: GO", "Opening the next phase");
  }

  @Test
  void addsACriterionOfTheRolloutsOwn() {
    assertThat(get("/gates/1/own", "director")).hasStatusOk();
    assertThat(text(send("director", "/gates/1/own", "question", "", "weight", "9")))
        .contains("Nothing was stored");

    send(
        "director",
        "/gates/1/own",
        "question",
        "Do the franchise partners agree?",
        "enough",
        "All nine signed",
        "kind",
        "STATEMENT",
        "strand",
        "MANAGEMENT",
        "weight",
        "2",
        "mandatory",
        "true");

    assertThat(criterion("OWN-1").mandatory()).isTrue();
    assertThat(text(get("/gates/1", "director"))).contains("Do the franchise partners agree?");
  }

  @Test
  void readsAPageInAsManyStatementsWhateverHasBeenBrought() {
    long before = statements("/gates/1");
    long list = statements("/gates");
    walk.answer(staged);
    String code = first(EvidenceKind.DOCUMENT);
    for (int i = 0; i < 12; i++) {
      upload("team", code, "minutes-" + i + ".txt", "Round " + i);
    }

    assertThat(statements("/gates/1")).isEqualTo(before);
    assertThat(statements("/gates")).isEqualTo(list);
  }

  @Test
  void foreseesManyRolloutsInAsManyStatementsAsOne() {
    Set<RolloutId> one = Set.of(staged.id());
    Set<RolloutId> three = Set.of(staged.id(), fixtures.running().id(), fixtures.running().id());

    long few = count(() -> readiness.summaries(one));
    long many = count(() -> readiness.summaries(three));

    assertThat(many).isEqualTo(few);
    assertThat(readiness.summaries(three)).hasSize(3);
    assertThat(readiness.summaries(three).values()).noneMatch(ReadinessReport::wouldPass);
  }

  @Test
  void refusesAVoteOnceASubmissionIsTakenBack() {
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);

    send("director", "/gates/1/withdraw", "reason", "A figure was wrong");

    walk.vote(staged, ballot, Choice.GO);
    assertThat(walk.open(staged.id()).isDraft()).isTrue();
  }

  private long statements(String page) {
    return count(() -> assertThat(get(page, "director")).hasStatusOk());
  }

  private long count(Runnable reading) {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    reading.run();
    return statistics.getPrepareStatementCount();
  }

  private CriterionView criterion(String code) {
    return walk.open(staged.id()).criterion(code).orElseThrow();
  }

  private String first(EvidenceKind kind) {
    ReviewView review = walk.open(staged.id());
    return review.criteria().stream()
        .filter(each -> each.traits().kind() == kind)
        .map(CriterionView::code)
        .findFirst()
        .orElseThrow();
  }

  private String address(String page) {
    return "/rollouts/" + staged.id() + page;
  }

  private MvcTestResult get(String page, String part) {
    return web.get().uri(address(page)).with(As.person(staged.cast().person(part))).exchange();
  }

  private MvcTestResult send(String part, String page, String... fields) {
    var request = post(address(page)).with(csrf()).with(As.person(staged.cast().person(part)));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }

  private void upload(String part, String code, String name, String text) {
    MockMultipartFile file =
        new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    assertThat(
            web.perform(
                multipart(address("/gates/1/criteria/" + code + "/evidence"))
                    .file(file)
                    .with(csrf())
                    .with(As.person(staged.cast().person(part)))))
        .hasStatus3xxRedirection();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
