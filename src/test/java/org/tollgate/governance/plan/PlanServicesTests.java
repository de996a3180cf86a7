package org.tollgate.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.baseline.BaselineBoard;
import org.tollgate.governance.baseline.BaselineSigning;
import org.tollgate.governance.baseline.Baselines;
import org.tollgate.governance.baseline.Comparison;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.plan.Forecasts.Slip;
import org.tollgate.governance.plan.NewMilestone.Duty;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.governance.trend.SnapshotTaking;
import org.tollgate.governance.trend.Trend;
import org.tollgate.governance.trend.Trends;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@RecordApplicationEvents
@Import({RolloutRooms.class, PlanServicesTests.Rooms.class})
class PlanServicesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private static final String WHY = "The test data came late";

  @TestConfiguration
  @ComponentScan(
      basePackages = {
        "org.tollgate.governance.planrule",
        "org.tollgate.governance.plan",
        "org.tollgate.governance.baseline",
        "org.tollgate.governance.trend"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Tests.*)"))
  static class Rooms {}

  @Autowired private PlanManagement management;
  @Autowired private Forecasts forecasts;
  @Autowired private Milestones milestones;
  @Autowired private BaselineSigning signing;
  @Autowired private BaselineBoard board;
  @Autowired private Baselines baselines;
  @Autowired private SnapshotTaking snapshots;
  @Autowired private Trends trends;
  @Autowired private VisibleResultAnswers answers;
  @Autowired private Rollouts rollouts;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;

  private RolloutFixtures.Staged staged;
  private RolloutId rollout;
  private Actor director;

  @BeforeEach
  void stages() {
    clock.set(RolloutRooms.START);
    staged = fixtures.running();
    rollout = staged.id();
    director = staged.cast().director();
  }

  @Test
  void movesWhatWaitsAndTellsWhichGateIsEndangeredBeforeItDoes() {
    // gate 2 is on 8 May
    MilestoneId tested = add("Order interface tested", 20, Duty.none());
    MilestoneId papers =
        add(milestone("Papers complete", 50, Duty.none().forGate(Phase.KICKOFF)), after(tested, 8));
    MilestoneId live = add(milestone("All departments live", 55, Duty.none()), after(papers, 0));

    SlipPreview preview = preview(new Slip(tested, TODAY.plusDays(49), WHY));

    assertThat(preview.moves())
        .extracting(move -> move.milestone().id())
        .containsExactly(tested, papers, live);
    assertThat(preview.gates())
        .singleElement()
        .satisfies(
            risk -> {
              assertThat(risk.gate()).isEqualTo(Phase.KICKOFF);
              assertThat(risk.wasEndangered()).isFalse();
              assertThat(risk.isEndangered()).isFalse();
              assertThat(risk.left()).isEqualTo(1);
            });
    assertThat(preview(new Slip(tested, TODAY.plusDays(51), WHY)).gates())
        .allMatch(SlipPreview.GateRisk::isEndangered);
    assertThat(view(papers).days().forecast()).isEqualTo(TODAY.plusDays(50));

    move(new Slip(tested, TODAY.plusDays(51), WHY));

    assertThat(view(papers).days().forecast()).isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(view(papers).days().planned()).isEqualTo(TODAY.plusDays(50));
    assertThat(milestones.history(papers))
        .last()
        .satisfies(
            step -> {
              assertThat(step.kind()).isEqualTo(ForecastStep.Kind.PUSHED);
              assertThat(step.cause()).isEqualTo(tested.value());
              assertThat(step.reason()).isEqualTo(WHY);
            });
  }

  @Test
  void wantsAReasonADayAheadAndOneThatPredecessorsAllow() {
    MilestoneId first = add("Test data delivered", 20, Duty.none());
    MilestoneId second = add(milestone("Interface tested", 30, Duty.none()), after(first, 0));

    assertThat(refused(new Slip(second, TODAY.plusDays(40), "  ")))
        .isEqualTo("plan.refused.reason");
    assertThat(refused(new Slip(second, TODAY.minusDays(1), WHY))).isEqualTo("plan.refused.past");
    assertThat(refused(new Slip(second, TODAY.plusDays(10), WHY)))
        .isEqualTo("plan.refused.too-early");
    assertThat(refused(new Slip(second, TODAY.plusDays(30), WHY)))
        .isEqualTo("plan.refused.same-day");
    assertThat(milestones.history(second)).hasSize(1);
  }

  @Test
  void movesNothingIfThePlanIsNoLongerTheOneThatWasShown() {
    MilestoneId first = add("Test data delivered", 20, Duty.none());
    add(milestone("Interface tested", 30, Duty.none()), after(first, 0));
    Slip slip = new Slip(first, TODAY.plusDays(35), WHY);
    String shown = preview(slip).token();
    add(milestone("Papers complete", 31, Duty.none()), after(first, 1));

    assertThat(forecasts.move(director, rollout, slip, shown))
        .isInstanceOfSatisfying(
            Forecasts.Outcome.Stale.class, stale -> assertThat(stale.now().moves()).hasSize(3));
    assertThat(view(first).days().forecast()).isEqualTo(TODAY.plusDays(20));
  }

  @Test
  void refusesACircleNamingTheMilestones() {
    MilestoneId first = add("Pilot live", 20, Duty.none());
    MilestoneId second = add(milestone("Pilot reviewed", 30, Duty.none()), after(first, 0));

    assertThat(
            management.rewrite(
                director,
                rollout,
                first,
                milestone("Pilot live", 20, Duty.none()).after(List.of(after(second, 0)))))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo("plan.refused.circle");
              assertThat(refusal.arguments().get(0).toString())
                  .contains("M-01 Pilot live", "M-02 Pilot reviewed");
            });
    assertThat(view(first).waitsFor()).isEmpty();
  }

  @Test
  void letsTheDirectorAndTheTeamPlanAndOthersOnlyLook() {
    Actor lead = staged.cast().actor("lead");
    MilestoneId own = add("Sales desk trained", 20, Duty.of(staged.cast().person("lead")));
    Slip slip = new Slip(own, TODAY.plusDays(25), WHY);

    assertThat(forecasts.preview(staged.cast().actor("team"), rollout, slip))
        .isInstanceOf(Forecasts.Outlook.Shown.class);
    for (String part : List.of("lead", "consultant", "implementer", "sponsor", "auditor")) {
      Actor other = staged.cast().actor(part);
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> forecasts.preview(other, rollout, slip));
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> forecasts.reach(other, rollout, own, TODAY));
    }
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.add(lead, rollout, milestone("Another", 20, Duty.none())));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> forecasts.preview(staged.cast().actor("outsider"), rollout, slip));
  }

  @Test
  void pushesWhatWaitsWhenSomethingIsReachedLate() {
    MilestoneId first = add("Pilot live", 3, Duty.none());
    MilestoneId second = add(milestone("Pilot reviewed", 4, Duty.none()), after(first, 1));
    clock.set(RolloutRooms.START.plus(Duration.ofDays(8)));

    assertThat(forecasts.reach(director, rollout, first, TODAY.plusDays(9)))
        .hasValue(Refusal.because("plan.refused.not-yet"));
    assertThat(forecasts.reach(director, rollout, first, TODAY.plusDays(8))).isEmpty();

    assertThat(view(first).isReached()).isTrue();
    assertThat(view(second).days().forecast()).isEqualTo(TODAY.plusDays(9));
    assertThat(refused(new Slip(first, TODAY.plusDays(12), WHY))).isEqualTo("plan.refused.reached");
  }

  @Test
  void signsTheFirstBaselineWithThePasswordAndHoldsThePlannedDays() {
    MilestoneId pilot = add("Pilot live", 20, Duty.none());
    String shown = signing.sheet(director, rollout, "As agreed").text().digest();

    assertThat(signing.sign(director, rollout, "As agreed", shown, "not my password"))
        .isEqualTo(
            new BaselineSigning.Outcome.Refused(Refusal.because("baseline.refused.password")));
    assertThat(baselines.of(rollout)).isEmpty();
    assertThat(sign("As agreed")).isInstanceOf(BaselineSigning.Outcome.Signed.class);

    assertThat(management.rewrite(director, rollout, pilot, milestone("Pilot", 30, Duty.none())))
        .hasValue(Refusal.because("plan.refused.baselined", "M-01"));
    assertThat(management.remove(director, rollout, pilot))
        .hasValue(Refusal.because("plan.refused.remove", "M-01"));
    assertThat(events.stream(Recordable.class).map(Recordable::act))
        .contains("plan-baseline-signed");
  }

  @Test
  void signsNothingThatChangedSinceItWasShownAndNoSecondBaselineWithoutADecision() {
    add("Pilot live", 20, Duty.none());
    String shown = signing.sheet(director, rollout, "As agreed").text().digest();
    add("Pilot reviewed", 30, Duty.none());

    assertThat(signing.sign(director, rollout, "As agreed", shown, RolloutFixtures.PASSWORD))
        .isInstanceOf(BaselineSigning.Outcome.Stale.class);
    sign("As agreed");
    assertThat(sign("Once more"))
        .isEqualTo(
            new BaselineSigning.Outcome.Refused(Refusal.because("baseline.refused.mandate")));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> signing.sheet(staged.cast().actor("team"), rollout, "Mine"));
  }

  @Test
  void comparesABaselineWithWhatIsExpectedToday() {
    MilestoneId pilot = add("Pilot live", 20, Duty.none());
    add("Pilot reviewed", 40, Duty.none());
    sign("As agreed");
    move(new Slip(pilot, TODAY.plusDays(27), WHY));
    add("Added later", 60, Duty.none());

    Comparison comparison = board.compare(staged.cast().actor("auditor"), rollout, 1, 0);

    assertThat(comparison.changed()).isEqualTo(2);
    assertThat(comparison.rows())
        .extracting(Comparison.Row::name)
        .containsExactly("Pilot live", "Pilot reviewed", "Added later");
    assertThat(comparison.rows().get(0).days()).isEqualTo(7);
    assertThat(comparison.rows().get(2).left()).isNull();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> board.compare(director, rollout, 1, 7));
  }

  @Test
  void takesOneSnapshotAReportDateAndRaisesTheAlertAtTheThirdSlip() {
    MilestoneId pilot = add("Pilot live", 20, Duty.none());
    // reports are monthly from 23 March
    assertThat(snapshots.take(rollout)).isFalse();
    at(14);
    assertThat(snapshots.take(rollout)).isTrue();
    assertThat(snapshots.take(rollout)).isFalse();
    for (int report = 1; report <= 2; report++) {
      move(new Slip(pilot, TODAY.plusDays(60 + 30 * report), WHY));
      at(14 + 31 * report);
      assertThat(snapshots.take(rollout)).isTrue();
      assertThat(trend().isAlarming()).as("after slip %d", report).isFalse();
    }
    at(14 + 31 * 2 + 3);
    move(new Slip(pilot, TODAY.plusDays(160), WHY));

    assertThat(trend().slipsInARow()).isEqualTo(3);
    assertThat(trend().isAlarming()).isTrue();
    at(14 + 31 * 2 + 100);
    assertThat(trend().isStale()).isTrue();
  }

  @Test
  void answersGateTwoWhetherVisibleResultsAreCloseEnough() {
    LiveQuestion question = new LiveQuestion("plan.visible-results", Phase.KICKOFF);
    assertThat(answer(question).message().key()).isEqualTo("plan.answer.visible.none");

    add(
        new NewMilestone(
            "Callers see their orders",
            MilestoneKind.VISIBLE_RESULT,
            Duty.none(),
            TODAY.plusDays(100),
            Set.of()));
    assertThat(answer(question).isMet()).isTrue();

    MilestoneId late = milestones.of(rollout).get(0).id();
    move(new Slip(late, TODAY.plusDays(260), WHY));
    assertThat(answer(question).state()).isEqualTo(Answer.State.NOT_MET);
    assertThat(answer(question).link()).endsWith("/plan");
  }

  private Answer answer(LiveQuestion question) {
    Instant now = clock.instant();
    return answers.answer(Set.of(rollout), Set.of(question), now).get(rollout).get(question);
  }

  private Trend trend() {
    return trends.of(rollout).get(0);
  }

  private void at(int day) {
    clock.set(RolloutRooms.START.plus(Duration.ofDays(day)));
  }

  private BaselineSigning.Outcome sign(String name) {
    String shown = signing.sheet(director, rollout, name).text().digest();
    return signing.sign(director, rollout, name, shown, RolloutFixtures.PASSWORD);
  }

  private SlipPreview preview(Slip slip) {
    Forecasts.Outlook outlook = forecasts.preview(director, rollout, slip);
    assertThat(outlook).isInstanceOf(Forecasts.Outlook.Shown.class);
    return ((Forecasts.Outlook.Shown) outlook).preview();
  }

  private String refused(Slip slip) {
    return ((Forecasts.Outlook.Refused) forecasts.preview(director, rollout, slip))
        .reason()
        .reason();
  }

  private void move(Slip slip) {
    assertThat(forecasts.move(director, rollout, slip, preview(slip).token()))
        .isInstanceOf(Forecasts.Outcome.Moved.class);
  }

  private MilestoneView view(MilestoneId id) {
    return milestones.of(rollout).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private MilestoneId add(String name, int day, Duty duty) {
    return add(milestone(name, day, duty));
  }

  private MilestoneId add(NewMilestone wish, Predecessor... after) {
    PlanManagement.Addition added = management.add(director, rollout, wish.after(List.of(after)));
    assertThat(added).isInstanceOf(PlanManagement.Addition.Added.class);
    return ((PlanManagement.Addition.Added) added).milestone();
  }

  private NewMilestone milestone(String name, int day, Duty duty) {
    return NewMilestone.of(name, MilestoneKind.DELIVERABLE, duty, TODAY.plusDays(day));
  }

  private static Predecessor after(MilestoneId id, int lag) {
    return new Predecessor(id.value(), LinkType.FS, lag);
  }
}
