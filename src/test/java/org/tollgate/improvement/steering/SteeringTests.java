package org.tollgate.improvement.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.As;
import org.tollgate.testing.MeetingSteps;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

@SpringBootTest(
    properties = {
      "tollgate.engine.works-by-itself=false",
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(RolloutFixtures.class)
class SteeringTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private SteeringPlanning planning;
  @Autowired private SteeringMinutes minutes;
  @Autowired private SteeringBoard board;
  @Autowired private Inbox inbox;
  @Autowired private AutowireCapableBeanFactory beans;

  private Staged staged;
  private MeetingSteps steps;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
    steps = beans.createBean(MeetingSteps.class);
  }

  @Test
  void closedMinutesStayAndACorrectionIsANewEdition() {
    UUID meeting = held();
    none(minutes.decide(director(), staged.id(), meeting, decision()));
    assertThat(minutes.close(director(), staged.id(), meeting, Locale.ENGLISH))
        .contains(Refusal.because("steering.refused.attendance"));
    UUID chair = fixtures.seat(staged.id(), SeatRole.COMMITTEE_MEMBER).id().value();
    assertThat(
            send(
                "director",
                meeting + "/minutes",
                "notes",
                "Began late",
                "seat-" + chair,
                "PRESENT"))
        .hasStatus(302);
    assertThat(send("director", meeting + "/close")).hasStatus(302);

    String first = view(meeting).editions().get(0).text();
    assertThat(first)
        .contains("Began late", "D-01 Which branch is first?", "Decision: Berlin")
        .doesNotContain("chair@");
    assertThat(minutes.decide(director(), staged.id(), meeting, decision()))
        .contains(Refusal.because("steering.refused.closed"));
    none(minutes.correct(director(), staged.id(), meeting, "The branch was Hamburg"));
    assertThat(minutes.takeBack(director(), staged.id(), meeting, 1))
        .contains(Refusal.because("steering.refused.logged"));
    none(minutes.decide(director(), staged.id(), meeting, decision()));
    none(minutes.close(director(), staged.id(), meeting, Locale.ENGLISH));

    assertThat(view(meeting).editions())
        .extracting(MeetingView.EditionView::cause)
        .containsExactly(null, "The branch was Hamburg");
    assertThat(view(meeting).editions().get(0).text()).isEqualTo(first);
    assertThat(board.of(director(), staged.id()).log())
        .extracting(one -> one.decision().code())
        .containsExactly("D-02", "D-01");
    assertThat(open("auditor", meeting.toString()))
        .hasStatusOk()
        .bodyText()
        .contains("Edition 2, closed by director", "Berlin")
        .doesNotContain("??", "Keep the draft");
    assertThat(open("auditor", meeting + "/minutes/1.docx")).hasStatusOk();
    assertThat(open("auditor", "")).bodyText().contains("Log of decisions").doesNotContain("??");
  }

  @Test
  void theInvitationIsCalledOffWithACancel() {
    UUID meeting = steps.invite(staged);
    assertThat(text(open("chair", meeting + "/invitation.ics")))
        .contains("METHOD:REQUEST", "SEQUENCE:0", "STATUS:CONFIRMED", "LOCATION:Room 4", "chair-");
    none(planning.move(director(), staged.id(), meeting, steps.at(Duration.ofDays(5))));
    assertThat(text(open("chair", meeting + "/invitation.ics"))).contains("SEQUENCE:1");
    none(planning.cancel(director(), staged.id(), meeting));

    assertThat(text(open("chair", meeting + "/invitation.ics")))
        .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
    assertThat(minutes.decide(director(), staged.id(), meeting, decision()))
        .contains(Refusal.because("steering.refused.closed"));
  }

  @Test
  void anActionIsOpenWorkOfItsOwnerAndOnTheNextAgenda() {
    UUID meeting = held();
    UUID action = steps.give(staged, meeting, "lead");
    String link = "/rollouts/" + staged.id() + "/steering/" + meeting;

    assertThat(inbox.of(staged.cast().actor("lead"), 0).entries())
        .extracting(Inbox.Entry::link)
        .contains(link);
    UUID next = steps.invite(staged);
    assertThat(open("director", next.toString()))
        .bodyText()
        .contains("Open action: Ask the supplier", "Gate 2 would fail today")
        .doesNotContain("??");

    assertThat(send("lead", meeting + "/actions/" + action + "/done")).hasStatus(302);
    assertThat(inbox.of(staged.cast().actor("lead"), 0).entries())
        .extracting(Inbox.Entry::link)
        .doesNotContain(link);
    assertThat(open("director", meeting + "/decisions/new")).bodyText().doesNotContain("??");
    assertThat(open("director", "new")).hasStatusOk().bodyText().doesNotContain("??");
  }

  private UUID held() {
    var planned = planning.plan(director(), staged.id(), steps.at(Duration.ofHours(-2)));
    return ((SteeringPlanning.Planned.Done) planned).meeting();
  }

  private static SteeringDecision decision() {
    return new SteeringDecision(
        1,
        "Which branch is first?",
        "Berlin, Hamburg, neither",
        "Berlin",
        "Its lead asked for it",
        "Chair and Finance",
        new SteeringDecision.Effects(
            "Two weeks less selling", "One more interface", "Six trained"));
  }

  private MeetingView view(UUID meeting) {
    return board.one(director(), staged.id(), meeting).meeting();
  }

  private static String text(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult open(String part, String page) {
    String home = "/rollouts/" + staged.id() + "/steering";
    return web.perform(
        get(page.isEmpty() ? home : home + "/" + page).with(As.person(staged.cast().person(part))));
  }

  private MvcTestResult send(String part, String page, String... fields) {
    MockHttpServletRequestBuilder request =
        post("/rollouts/" + staged.id() + "/steering/" + page)
            .with(As.person(staged.cast().person(part)))
            .with(csrf());
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return web.perform(request);
  }

  private Actor director() {
    return staged.cast().director();
  }

  private static void none(Optional<Refusal> refusal) {
    assertThat(refusal).isEmpty();
  }
}
