package org.tollgate.governance.planboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.baseline.BaselineSigning;
import org.tollgate.governance.baseline.Baselines;
import org.tollgate.governance.change.ChangeId;
import org.tollgate.governance.change.ChangeManagement;
import org.tollgate.governance.change.ChangeView;
import org.tollgate.governance.change.Changes;
import org.tollgate.governance.change.NewChange;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.NewMilestone.Duty;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class PlanPagesTests {

  /** Staging takes time; tests that change the plan stage their own. */
  private static Staged staged;

  private static MilestoneId tested;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private PlanManagement management;
  @Autowired private Milestones milestones;
  @Autowired private ChangeManagement changes;
  @Autowired private Changes papers;
  @Autowired private BaselineSigning signing;
  @Autowired private Baselines baselines;
  @Autowired private Walk walk;
  @Autowired private Clock clock;

  @BeforeEach
  void stagesOnce() {
    if (staged == null) {
      staged = fixtures.running();
      tested = plan(staged);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/baselines",
        "/deliverables",
        "/changes",
        "/files",
        "/feed",
        "/rules",
        "/milestones/new",
        "/changes/new",
        "/baselines/sign?name=First"
      })
  void showsEveryPageToTheDirectorInThreeLanguages(String page) {
    for (String language : List.of("en", "zh-CN", "ru")) {
      assertThat(
              web.perform(
                  get(home(staged) + page)
                      .header("Accept-Language", language)
                      .with(As.person(staged.cast().person("director")))))
          .as(page + " " + language)
          .hasStatusOk()
          .bodyText()
          .doesNotContain("??");
    }
    assertThat(open("outsider", home(staged) + page)).hasStatus(404);
  }

  @Test
  void namesTheGateThatAMoveEndangersBeforeItIsConfirmed() {
    Staged fresh = fixtures.running();
    MilestoneId interfaceTested = plan(fresh);
    String page = home(fresh) + "/milestones/" + interfaceTested;

    MvcTestResult preview =
        send(
            fresh,
            "director",
            post(page + "/preview")
                .param("day", today().plusDays(29).toString())
                .param("reason", "Refund messages reworked <b>"));

    assertThat(preview)
        .hasStatusOk()
        .bodyText()
        .contains("1 milestone moves with it", "Gate 1", "is endangered", "&lt;b&gt;")
        .doesNotContain("??");
    assertThat(day(fresh, interfaceTested)).isEqualTo(today().plusDays(20));
    assertThat(
            send(
                fresh,
                "director",
                post(page + "/move")
                    .param("day", today().plusDays(29).toString())
                    .param("reason", "Refund messages reworked")
                    .param("shown", hidden(preview, "shown"))))
        .hasStatus(302);
    assertThat(day(fresh, interfaceTested)).isEqualTo(today().plusDays(29));
    assertThat(open(fresh, "auditor", home(fresh)))
        .bodyText()
        .contains("Gate 1 is endangered", "Refund messages reworked", "<svg", "aria-label")
        .doesNotContain("??", "Move the forecast");
  }

  @Test
  void refusesADayThatDoesNotExistAndWhatCannotBeRead() {
    String page = home(staged) + "/milestones/" + tested;

    assertThat(write("2026-02-31", "")).bodyText().contains("This cannot be read");
    assertThat(write("2026-02-27", "M-77")).bodyText().contains("“M-77” cannot be read");
    assertThat(
            send(
                staged,
                "director",
                post(home(staged) + "/rules")
                    .param("calendar", "Office")
                    .param("off", "2026-02-31")
                    .param("gapMonths", "6")
                    .param("toleranceDays", "ten")
                    .param("toleranceMoney", "0")
                    .param("currency", "EUR")))
        .hasStatusOk()
        .bodyText()
        .contains("This cannot be read")
        .doesNotContain("??");
    assertThat(
            send(
                staged,
                "director",
                post(home(staged) + "/rules")
                    .param("calendar", "Office")
                    .param("off", "2026-02-31")
                    .param("gapMonths", "6")
                    .param("toleranceDays", "10")
                    .param("toleranceMoney", "0")
                    .param("currency", "EUR")))
        .bodyText()
        .contains("Line 1: “2026-02-31” is no day that exists");
    assertThat(
            send(
                staged,
                "director",
                post(home(staged) + "/changes").param("title", "Only this").param("days", "few")))
        .hasStatusOk()
        .bodyText()
        .contains("This cannot be read")
        .doesNotContain("??");
    assertThat(
            send(staged, "director", post(page + "/preview").param("day", "").param("reason", "")))
        .hasStatus(422);
    assertThat(send(staged, "staff", post(page + "/reach").param("on", today().toString())))
        .hasStatus(403);
  }

  @Test
  void takesChartsAndFilesAwayAndBringsNothingThatIsBroken() {
    assertThat(open("auditor", home(staged) + "/timeline.svg"))
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .bodyText()
        .contains("<svg", "Order interface tested");
    assertThat(open("auditor", home(staged) + "/timeline.png")).hasStatusOk();
    assertThat(open("auditor", home(staged) + "/files/plan.xml"))
        .hasStatusOk()
        .bodyText()
        .contains("http://schemas.microsoft.com/project", "Order interface tested");
    assertThat(open("auditor", home(staged) + "/files/plan.xlsx")).hasStatusOk();

    int before = milestones.of(staged.id()).size();
    MockMultipartFile broken =
        new MockMultipartFile("file", "plan.mpp", null, "MPX,4.0".getBytes(StandardCharsets.UTF_8));
    assertThat(
            web.perform(
                multipart(home(staged) + "/files")
                    .file(broken)
                    .param("act", "bring")
                    .with(As.person(staged.cast().person("director")))
                    .with(csrf())))
        .hasStatus(422)
        .bodyText()
        .contains("neither an MPP nor an XML")
        .doesNotContain("??");
    assertThat(milestones.of(staged.id())).hasSize(before);
  }

  @Test
  void bringsBackWhatItGaveAway() throws Exception {
    byte[] xml =
        open("director", home(staged) + "/files/plan.xml").getResponse().getContentAsByteArray();
    Staged fresh = fixtures.running();

    assertThat(
            web.perform(
                multipart(home(fresh) + "/files")
                    .file(new MockMultipartFile("file", "plan.xml", null, xml))
                    .param("act", "bring")
                    .with(As.person(fresh.cast().person("director")))
                    .with(csrf())))
        .hasStatus(302);

    assertThat(milestones.of(fresh.id()))
        .extracting(one -> one.name() + " " + one.days().forecast())
        .containsExactlyElementsOf(
            milestones.of(staged.id()).stream()
                .map(one -> one.name() + " " + one.days().forecast())
                .toList());
    assertThat(milestones.of(fresh.id()).get(1).waitsFor()).hasSize(1);
  }

  @Test
  void feedsACalendarWithoutASessionUntilTheAddressIsRevoked() {
    Staged fresh = fixtures.running();
    MilestoneId id = plan(fresh);
    MvcTestResult made = send(fresh, "lead", post(home(fresh) + "/feed"));
    Matcher address = Pattern.compile("/feed/[\\w-]+\\.ics").matcher(text(made));
    assertThat(address.find()).isTrue();
    String feed = address.group();

    assertThat(web.perform(get(feed)))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .bodyText()
        .contains("UID:milestone-" + id + "@tollgate", "SEQUENCE:0", "STATUS:CONFIRMED");
    assertThat(management.remove(fresh.cast().director(), fresh.id(), id)).isEmpty();
    assertThat(web.perform(get(feed)))
        .bodyText()
        .contains("UID:milestone-" + id, "SEQUENCE:1", "STATUS:CANCELLED");
    assertThat(open(fresh, "lead", home(fresh) + "/feed")).bodyText().doesNotContain(feed);

    assertThat(send(fresh, "lead", post(home(fresh) + "/feed/revoke"))).hasStatus(302);
    assertThat(web.perform(get(feed))).hasStatus(404);
  }

  @Test
  void movesASignedBaselineOnlyByAChangeThatTheCommitteeAgreedTo() {
    Staged fresh = fixtures.inPhase(Phase.KICKOFF);
    MilestoneId id = plan(fresh);
    Actor director = fresh.cast().director();
    assertThat(sign(fresh, "As agreed")).isInstanceOf(BaselineSigning.Outcome.Signed.class);
    move(fresh, id, 40);

    ChangeManagement.Raising raised =
        changes.raise(fresh.cast().actor("team"), fresh.id(), wish(20, true));
    ChangeId change = ((ChangeManagement.Raising.Raised) raised).change();
    assertThat(changes.decide(director, fresh.id(), change, true, "It is needed by all"))
        .map(refusal -> refusal.reason())
        .hasValue("change.refused.beyond");
    assertThat(changes.submit(director, fresh.id(), change)).isEmpty();
    BallotId ballot = papers.paper(director, fresh.id(), change).change().course().ballot();
    walk.vote(fresh, ballot, Choice.GO);

    assertThat(papers.paper(director, fresh.id(), change).change().state())
        .isEqualTo(ChangeView.State.AGREED);
    assertThat(sign(fresh, "After the change")).isInstanceOf(BaselineSigning.Outcome.Signed.class);
    assertThat(baselines.of(fresh.id()).get(1).days())
        .containsEntry(id.value(), today().plusDays(40));
    assertThat(papers.paper(director, fresh.id(), change).change().state())
        .isEqualTo(ChangeView.State.CARRIED_OUT);
    assertThat(open(fresh, "auditor", home(fresh) + "/baselines/compare?left=1&right=2"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("??");
    assertThat(open(fresh, "auditor", home(fresh) + "/changes/" + change))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("??");
  }

  @Test
  void letsTheDirectorDecideASmallChange() {
    Staged fresh = fixtures.inPhase(Phase.KICKOFF);
    Actor director = fresh.cast().director();
    ChangeManagement.Raising raised = changes.raise(director, fresh.id(), wish(3, false));
    ChangeId change = ((ChangeManagement.Raising.Raised) raised).change();

    assertThat(changes.decide(director, fresh.id(), change, true, "Too small to ask all"))
        .isEmpty();

    assertThat(papers.paper(director, fresh.id(), change).change().state())
        .isEqualTo(ChangeView.State.AGREED);
  }

  private MvcTestResult write(String day, String predecessors) {
    return send(
        staged,
        "director",
        post(home(staged) + "/milestones")
            .param("name", "On a day that is none")
            .param("kind", "DELIVERABLE")
            .param("workDays", "0")
            .param("planned", day)
            .param("predecessors", predecessors));
  }

  private static NewChange wish(int days, boolean rebaseline) {
    NewChange.Effects effects =
        new NewChange.Effects(days, BigDecimal.ZERO, "none", "none", "more", "less", "none");
    return new NewChange("Two more interfaces", "The pilot asked for them", effects, rebaseline);
  }

  private BaselineSigning.Outcome sign(Staged on, String name) {
    Actor director = on.cast().director();
    String shown = signing.sheet(director, on.id(), name).text().digest();
    return signing.sign(director, on.id(), name, shown, RolloutFixtures.PASSWORD);
  }

  private void move(Staged on, MilestoneId id, int days) {
    String page = home(on) + "/milestones/" + id;
    MockHttpServletRequestBuilder preview =
        post(page + "/preview")
            .param("day", today().plusDays(days).toString())
            .param("reason", "The supplier is late");
    String shown = hidden(send(on, "director", preview), "shown");
    assertThat(
            send(
                on,
                "director",
                post(page + "/move")
                    .param("day", today().plusDays(days).toString())
                    .param("reason", "The supplier is late")
                    .param("shown", shown)))
        .hasStatus(302);
  }

  /** Gate 1 is thirty days ahead; its papers wait five working days for the interface. */
  private MilestoneId plan(Staged on) {
    MilestoneId first = add(on, milestone("Order interface tested", 20, Duty.none()));
    add(
        on,
        milestone("Papers of the gate complete", 28, Duty.none().forGate(Phase.PREPARATION))
            .after(List.of(new Predecessor(first.value(), LinkType.FS, 5))));
    return first;
  }

  private MilestoneId add(Staged on, NewMilestone wish) {
    return ((PlanManagement.Addition.Added) management.add(on.cast().director(), on.id(), wish))
        .milestone();
  }

  private NewMilestone milestone(String name, int day, Duty duty) {
    return NewMilestone.of(name, MilestoneKind.CONTRACT, duty, today().plusDays(day));
  }

  private LocalDate day(Staged on, MilestoneId id) {
    return milestones.of(on.id()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .days()
        .forecast();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String home(Staged on) {
    return "/rollouts/" + on.id() + "/plan";
  }

  private MvcTestResult open(String part, String page) {
    return open(staged, part, page);
  }

  private MvcTestResult open(Staged on, String part, String page) {
    return web.perform(get(page).with(As.person(on.cast().person(part))));
  }

  private MvcTestResult send(Staged on, String part, MockHttpServletRequestBuilder request) {
    return web.perform(request.with(As.person(on.cast().person(part))).with(csrf()));
  }

  private static String hidden(MvcTestResult page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(text(page));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
