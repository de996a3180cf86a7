package org.tollgate.learning.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.SittingBoard;
import org.tollgate.learning.certification.SittingId;
import org.tollgate.learning.certification.SittingManagement;
import org.tollgate.learning.certification.SittingManagement.Beginning;
import org.tollgate.learning.certification.SittingManagement.Given;
import org.tollgate.learning.certification.SittingManagement.Kept;
import org.tollgate.learning.certification.SittingView;
import org.tollgate.learning.exemption.ExemptionView;
import org.tollgate.learning.exemption.Exemptions;
import org.tollgate.learning.material.MaterialBoard;
import org.tollgate.learning.material.MaterialManagement;
import org.tollgate.learning.procedure.ProcedureBoard;
import org.tollgate.learning.procedure.ProcedureManagement;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.learning.training.CourseKind;
import org.tollgate.learning.training.CourseView;
import org.tollgate.learning.training.SessionView;
import org.tollgate.learning.training.TrainingBoard;
import org.tollgate.learning.training.TrainingManagement;
import org.tollgate.testing.Lessons;
import org.tollgate.testing.Lessons.Lesson;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import({RolloutRooms.class, Lessons.class})
@ComponentScan(
    basePackages = "org.tollgate.learning",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.(web|api)\\..*", ".*Tests.*"}))
@RecordApplicationEvents
class LearningServicesTests {

  @Autowired private RolloutFixtures fixtures;
  @Autowired private Lessons lessons;
  @Autowired private ProcedureBoard procedures;
  @Autowired private ProcedureManagement drafting;
  @Autowired private QuestionBank bank;
  @Autowired private ExamManagement exams;
  @Autowired private SittingManagement sittings;
  @Autowired private SittingBoard papers;
  @Autowired private PermitBoard permits;
  @Autowired private PermitChecking checking;
  @Autowired private List<HourlyDuty> duties;
  @Autowired private PermitAnswers answers;
  @Autowired private Exemptions exemptions;
  @Autowired private MaterialManagement material;
  @Autowired private TrainingManagement training;
  @Autowired private TrainingBoard plan;
  @Autowired private MaterialBoard shelf;
  @Autowired private PeopleManagement people;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;

  private Staged staged;

  @BeforeEach
  void startsARollout() {
    clock.set(RolloutRooms.START);
    staged = fixtures.running();
  }

  @Test
  void publishesNoExamWhileACriticalStepIsUncoveredAndNamesIt() {
    Lesson lesson = lessons.released(staged);

    var refusal = exams.publish(actor("lead"), staged.id(), lesson.procedure());

    assertThat(refusal).isPresent();
    assertThat(refusal.get().reason()).isEqualTo("certification.refused.uncovered");
    assertThat(refusal.get().arguments().get(0).toString()).contains("2 Record the change");
  }

  @Test
  void issuesAPermitToWhoPasses() {
    Lesson lesson = lessons.examined(staged);
    lessons.pass(staged, lesson, "staff");

    assertThat(permit().state()).isEqualTo(PermitState.ACTIVE);
    assertThat(permits.of(actor("staff"), staged.cast().person("staff"))).hasSize(1);
    assertThat(acts())
        .contains("procedure-released", "exam-published", "exam-passed", "permit-changed");
    assertThat(sittings.begin(actor("staff"), staged.id(), lesson.procedure()))
        .isInstanceOf(Beginning.Refused.class);
  }

  @Test
  void failsWhoAnswersWrongAndLetsThemTryAgainAfterADay() {
    Lesson lesson = lessons.examined(staged);
    SittingId sitting = lessons.begin(staged, lesson, "staff");
    lessons.answer(staged, sitting, "staff", false);
    sittings.handIn(actor("staff"), staged.id(), sitting);

    assertThat(permits.board(actor("staff"), staged.id()).lines()).isEmpty();
    assertThat(papers.result(actor("staff"), staged.id(), sitting).frame().sitting().passed())
        .isFalse();
    assertThat(sittings.begin(actor("staff"), staged.id(), lesson.procedure()))
        .isInstanceOf(Beginning.Refused.class);
    clock.advance(Duration.ofHours(25));
    assertThat(lessons.begin(staged, lesson, "staff")).isNotEqualTo(sitting);
  }

  @Test
  void keepsAnAnswerOnceByItsSequenceAndPutsWhatIsLateAside() {
    Lesson lesson = lessons.examined(staged);
    SittingId sitting = lessons.begin(staged, lesson, "staff");
    Given given =
        Lessons.given(papers.paper(actor("staff"), staged.id(), sitting, 1).asked(), true);
    Given other =
        Lessons.given(papers.paper(actor("staff"), staged.id(), sitting, 1).asked(), false);

    assertThat(save(sitting, given)).isEqualTo(Kept.KEPT);
    assertThat(save(sitting, given)).isEqualTo(Kept.ALREADY);
    assertThat(save(sitting, other)).isEqualTo(Kept.ELSEWHERE);
    clock.advance(Duration.ofMinutes(31));
    assertThat(save(sitting, other)).isEqualTo(Kept.LATE);
    assertThat(papers.result(actor("staff"), staged.id(), sitting).aside()).isEqualTo(2);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> sittings.save(actor("lead"), staged.id(), sitting, given));
  }

  @Test
  void endsAnOverdueSittingByItselfAndCountsWhatWasSaved() {
    Lesson lesson = lessons.examined(staged);
    SittingId sitting = lessons.begin(staged, lesson, "staff");
    lessons.answer(staged, sitting, "staff", true);
    clock.advance(Duration.ofHours(1));

    perform();
    perform();

    SittingView ended = papers.frame(actor("staff"), staged.id(), sitting).sitting();
    assertThat(ended.state()).isEqualTo(SittingView.State.CLOSED);
    assertThat(ended.passed()).isTrue();
    assertThat(permit().state()).isEqualTo(PermitState.ACTIVE);
  }

  @Test
  void neverDrawsAQuestionForWhoHasSeenItsKey() {
    Lesson lesson = lessons.examined(staged);
    for (var question : lesson.questions().subList(0, 2)) {
      bank.open(actor("lead"), staged.id(), lesson.procedure(), question);
    }

    assertThat(sittings.begin(actor("lead"), staged.id(), lesson.procedure()))
        .isInstanceOf(Beginning.Refused.class);
    assertThat(sittings.begin(actor("staff"), staged.id(), lesson.procedure()))
        .isInstanceOf(Beginning.Begun.class);
  }

  @Test
  void wantsAnApproverOtherThanTheAuthor() {
    Lesson lesson = lessons.examined(staged);
    assertThat(
            bank.approve(actor("team"), staged.id(), lesson.procedure(), lesson.questions().get(0)))
        .isPresent();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> bank.bank(actor("staff"), staged.id(), lesson.procedure()));
  }

  @Test
  void makesPermitsStaleOnAReleaseAndSuspendsThemAfterTheGrace() {
    Lesson lesson = lessons.examined(staged);
    lessons.pass(staged, lesson, "staff");
    changeTheCriticalStep(lesson);
    assertThat(permit().state()).isEqualTo(PermitState.STALE);

    clock.advance(Duration.ofDays(14));
    perform();
    assertThat(permit().state()).isEqualTo(PermitState.STALE);
    clock.advance(Duration.ofDays(1));
    perform();
    perform();

    assertThat(permit().state()).isEqualTo(PermitState.SUSPENDED);
    assertThat(permit().steps()).hasSize(3);
  }

  @Test
  void isBehindAtOnceWithAPaperThatWasOpenedBeforeARelease() {
    Lesson lesson = lessons.examined(staged);
    SittingId sitting = lessons.begin(staged, lesson, "staff");
    changeTheCriticalStep(lesson);
    lessons.answer(staged, sitting, "staff", true);
    sittings.handIn(actor("staff"), staged.id(), sitting);

    assertThat(permit().state()).isEqualTo(PermitState.STALE);
  }

  @Test
  void asksOnlyForWhatChangedAfterASmallRelease() {
    Lesson lesson = lessons.examined(staged);
    lessons.pass(staged, lesson, "staff");
    changeTheCriticalStep(lesson);
    assertThat(exams.publish(actor("lead"), staged.id(), lesson.procedure())).isPresent();
    for (var question : lesson.questions().subList(0, 2)) {
      bank.confirm(actor("consultant"), staged.id(), lesson.procedure(), question);
    }
    assertThat(exams.publish(actor("lead"), staged.id(), lesson.procedure())).isEmpty();

    SittingId quiz = lessons.pass(staged, lesson, "staff");

    SittingBoard.Frame frame = papers.frame(actor("staff"), staged.id(), quiz);
    assertThat(frame.sitting().subject().scope()).isEqualTo(SittingView.Scope.DELTA);
    assertThat(frame.dots()).hasSize(2);
    assertThat(permits.board(actor("staff"), staged.id()).lines())
        .extracting(line -> line.permit().state())
        .containsExactlyInAnyOrder(PermitState.ACTIVE, PermitState.SUPERSEDED);
  }

  @Test
  void answersWhoeverHoldsACodeAlsoAfterRevocation() {
    lessons.pass(staged, lessons.examined(staged), "staff");
    String code = permit().printed();
    assertThat(checking.ask(Actor.SYSTEM, code, "192.0.2.1"))
        .isInstanceOfSatisfying(
            PermitChecking.Reply.Found.class,
            found -> assertThat(found.initials()).isEqualTo("s."));

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> permits.revoke(actor("team"), staged.id(), permit().id(), "no"));
    assertThat(permits.revoke(actor("lead"), staged.id(), permit().id(), "Left the desk"))
        .isEmpty();

    assertThat(checking.ask(Actor.SYSTEM, code, "192.0.2.1"))
        .isInstanceOfSatisfying(
            PermitChecking.Reply.Found.class,
            found -> assertThat(found.state()).isEqualTo(PermitState.REVOKED));
  }

  @Test
  void answersGate5ByTheWeakestDepartmentAndLosesItWithAStalePermit() {
    assertThat(coverage().message().key()).isEqualTo("permit.answer.coverage.no-exam");
    Lesson lesson = lessons.examined(staged);
    assertThat(coverage().state()).isEqualTo(Answer.State.NOT_MET);
    lessons.pass(staged, lesson, "staff");

    assertThat(coverage().state()).isEqualTo(Answer.State.PARTLY);
    assertThat(coverage().message().arguments()).startsWith(1, 2, 2, "Sales", 50, 95);
    lessons.pass(staged, lesson, "lead");
    assertThat(coverage().isMet()).isTrue();
    assertThat(coverage().pace().perFourWeeks()).isEqualByComparingTo("2");

    changeTheCriticalStep(lesson);
    assertThat(coverage().state()).isEqualTo(Answer.State.NOT_MET);
    assertThat(coverage().link()).endsWith("/permits");
  }

  @Test
  void countsNobodyWhoIsAwayForLongOnTheDayOfGoLiveButWhoIsAwayForADay() {
    Lesson lesson = lessons.examined(staged);
    lessons.pass(staged, lesson, "staff");
    LocalDate day = (LocalDate) coverage().message().arguments().get(6);
    PersonId lead = staged.cast().person("lead");

    people.recordAbsence(actor("lead"), lead, new DateRange(day, day));
    assertThat(coverage().message().arguments()).startsWith(1, 2, 2);
    people.recordAbsence(actor("lead"), lead, new DateRange(day.plusDays(1), day.plusDays(40)));
    assertThat(coverage().message().arguments()).startsWith(1, 2, 2);
    people.recordAbsence(actor("lead"), lead, new DateRange(day.minusDays(30), day.minusDays(1)));
    people.recordAbsence(
        actor("staff"),
        staged.cast().person("staff"),
        new DateRange(day.minusDays(1), day.plusDays(27)));

    assertThat(coverage().message().arguments()).startsWith(0, 1, 2, "Sales", 0);
  }

  @Test
  void letsTwoPersonsExemptAThirdUntilADayAndEndsByItself() {
    Lesson lesson = lessons.examined(staged);
    PersonId staff = staged.cast().person("staff");
    LocalDate last = exemptions.board(actor("lead"), staged.id()).latest();
    assertThat(propose(lesson, "lead", staged.cast().person("lead"), last)).isPresent();
    assertThat(propose(lesson, "lead", staff, last.plusDays(1))).isPresent();
    assertThat(propose(lesson, "lead", staff, last)).isEmpty();
    UUID id = exemptions.board(actor("lead"), staged.id()).all().get(0).id();

    assertThat(decide("lead", id, RolloutFixtures.PASSWORD))
        .contains(Refusal.because("exemption.refused.second"));
    assertThat(decide("director", id, "guessed"))
        .contains(Refusal.because("exemption.refused.password"));
    assertThat(permits.board(actor("staff"), staged.id()).lines()).isEmpty();
    assertThat(decide("director", id, RolloutFixtures.PASSWORD)).isEmpty();

    assertThat(permit().state()).isEqualTo(PermitState.EXEMPTED);
    assertThat(permit().state().opens()).isTrue();
    assertThat(coverage().message().arguments()).startsWith(0, 2, 2);
    assertThat(acts()).contains("permit-exemption-proposed", "permit-exemption-granted");
    clock.advance(Duration.ofDays(Exemptions.LONGEST + 1L));
    perform();
    assertThat(permit().state()).isEqualTo(PermitState.EXPIRED);
    assertThat(events.stream(PermitChanged.class).map(PermitChanged::state))
        .containsExactly(PermitState.EXEMPTED, PermitState.EXPIRED);
  }

  @Test
  void letsAPermitWaitUntilTheMaterialOfItsVersionIsRead() {
    Lesson lesson = lessons.examined(staged);
    publish(lesson, 0, "Listen *first*.");
    lessons.pass(staged, lesson, "staff");
    assertThat(permit().state()).isEqualTo(PermitState.ELIGIBLE);
    assertThat(coverage().message().arguments()).startsWith(0, 2, 2);

    assertThat(material.acknowledge(actor("lead"), staged.id(), lesson.procedure(), 1)).isEmpty();
    assertThat(permit().state()).isEqualTo(PermitState.ELIGIBLE);
    assertThat(material.acknowledge(actor("staff"), staged.id(), lesson.procedure(), 1)).isEmpty();
    assertThat(permit().state()).isEqualTo(PermitState.ACTIVE);
    assertThat(shelf.page(actor("team"), staged.id(), lesson.procedure(), 0).departments())
        .containsExactly(new MaterialBoard.Department("Sales", 2, 2, 2));

    changeTheCriticalStep(lesson);
    assertThat(shelf.page(actor("staff"), staged.id(), lesson.procedure(), 0).isStale()).isTrue();
    assertThat(material.isRead(lesson.procedure(), 2, staged.cast().person("staff"))).isFalse();
    publish(lesson, 1, "Listen, then <script>record</script>.");
    assertThat(material.acknowledge(actor("staff"), staged.id(), lesson.procedure(), 1))
        .contains(Refusal.because("material.refused.newer"));
    assertThat(shelf.page(actor("staff"), staged.id(), lesson.procedure(), 2).html())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> publish(lesson, 1, "Written beside the other"));
  }

  @Test
  void letsAPermitWaitUntilTheTrainingIsDone() {
    Lesson lesson = lessons.examined(staged);
    UUID course = plan("Sales", SeatRole.STAFF, 4);
    UUID session = hold(course, 4, 1);
    assertThat(training.take(actor("staff"), staged.id(), session)).isEmpty();
    assertThat(training.take(actor("lead"), staged.id(), session))
        .contains(Refusal.because("training.refused.full"));
    lessons.pass(staged, lesson, "staff");
    assertThat(permit().state()).isEqualTo(PermitState.ELIGIBLE);
    Set<PersonId> there = Set.of(staged.cast().person("staff"), staged.cast().person("lead"));
    assertThat(training.mark(actor("team"), staged.id(), session, there))
        .contains(Refusal.because("training.refused.early"));

    clock.advance(Duration.ofHours(2));
    assertThat(training.mark(actor("team"), staged.id(), session, there)).isEmpty();

    assertThat(permit().state()).isEqualTo(PermitState.ACTIVE);
    assertThat(plan.board(actor("team"), staged.id()).departments())
        .containsExactly(new TrainingBoard.Department("Sales", 2, 2, 2));
    assertThat(planned()).containsExactly(1, 1, -1);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> training.mark(actor("staff"), staged.id(), session, there));
    assertThat(acts()).contains("training-planned", "training-attended");
  }

  @Test
  void letsNobodyAttestTheirOwnPresenceAndCountsHoursOfThoseWhoCame() {
    Lesson lesson = lessons.examined(staged);
    UUID course = plan(null, null, 6);
    UUID first = hold(course, 4, 5);
    training.take(actor("lead"), staged.id(), first);
    clock.advance(Duration.ofHours(2));
    assertThat(training.mark(actor("lead"), staged.id(), first, Set.of()))
        .contains(Refusal.because("training.refused.self"));
    training.mark(actor("team"), staged.id(), first, Set.of(staged.cast().person("lead")));
    lessons.pass(staged, lesson, "staff");

    assertThat(planned()).containsExactly(2, 0, 4);
    assertThat(permit().state()).isEqualTo(PermitState.ELIGIBLE);
    assertThat(training.drop(actor("lead"), staged.id(), course)).isEmpty();
    perform();
    assertThat(permit().state()).isEqualTo(PermitState.ACTIVE);
  }

  private List<Integer> planned() {
    TrainingBoard.Line line = plan.board(actor("lead"), staged.id()).plan().get(0);
    return List.of(line.needed(), line.done(), line.own());
  }

  private UUID plan(String department, SeatRole role, int hours) {
    return training.plan(
        actor("lead"),
        staged.id(),
        new CourseView.Wish(
            "Use", CourseKind.USER, department, role, hours, LocalDate.of(2030, 1, 1)));
  }

  private UUID hold(UUID course, int hours, int seats) {
    return training.hold(
        actor("team"),
        staged.id(),
        course,
        new SessionView.Wish(clock.instant().plus(Duration.ofHours(1)), hours, "Room 2", seats));
  }

  private void publish(Lesson lesson, int last, String text) {
    assertThat(
            material.publish(
                actor("team"), staged.id(), lesson.procedure(), last, "How to change", text))
        .isEmpty();
  }

  private Optional<Refusal> propose(Lesson lesson, String by, PersonId holder, LocalDate last) {
    return exemptions.propose(
        actor(by),
        staged.id(),
        new ExemptionView.Wish(lesson.procedure(), holder, last, "The desk is short"));
  }

  private Optional<Refusal> decide(String by, UUID id, String password) {
    return exemptions.decide(actor(by), staged.id(), id, true, password);
  }

  private Answer coverage() {
    LiveQuestion question = new LiveQuestion("permit.coverage", Phase.GO_LIVE);
    return answers
        .answer(Set.of(staged.id()), Set.of(question), clock.instant())
        .get(staged.id())
        .get(question);
  }

  @Test
  void slowsWhoGuessesCodes() {
    for (int i = 0; i < 20; i++) {
      assertThat(checking.ask(Actor.SYSTEM, "nonsense", "192.0.2.9"))
          .isInstanceOf(PermitChecking.Reply.Unknown.class);
    }
    assertThat(checking.ask(Actor.SYSTEM, "nonsense", "192.0.2.9"))
        .isInstanceOf(PermitChecking.Reply.Slowed.class);
    assertThat(checking.ask(Actor.SYSTEM, "nonsense", "192.0.2.8"))
        .isInstanceOf(PermitChecking.Reply.Unknown.class);
  }

  @Test
  void refusesAReleaseThatAsksForLessThanItsChange() {
    Lesson lesson = lessons.released(staged);
    lessons.redraft(
        staged,
        lesson.procedure(),
        Map.of("Record the change", changed(lesson, "The guest waits at a full hotel")));

    var wish = new ProcedureManagement.ReleaseWish(ReleaseClass.NOTICE, "small");
    assertThat(drafting.release(actor("lead"), staged.id(), lesson.procedure(), wish)).isPresent();
    assertThat(procedures.one(actor("staff"), staged.id(), lesson.procedure()).versions())
        .hasSize(1);
  }

  private void changeTheCriticalStep(Lesson lesson) {
    lessons.redraft(
        staged,
        lesson.procedure(),
        Map.of("Record the change", changed(lesson, "The guest waits at a full hotel")));
    lessons.release(staged, lesson.procedure(), ReleaseClass.DELTA);
  }

  private static ProcedureStep changed(Lesson lesson, String failure) {
    return new ProcedureStep(lesson.critical(), "Record the change", "Clerk", "", failure, true);
  }

  private Kept save(SittingId sitting, Given given) {
    return sittings.save(actor("staff"), staged.id(), sitting, given);
  }

  private void perform() {
    duties.stream()
        .filter(duty -> duty.getClass().getName().contains("learning"))
        .forEach(HourlyDuty::perform);
  }

  private PermitView permit() {
    return permits.board(actor("staff"), staged.id()).lines().get(0).permit();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private Actor actor(String part) {
    return staged.cast().actor(part);
  }
}
