package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.task.Inbox;
import org.tollgate.improvement.action.ActionReview;
import org.tollgate.improvement.action.NewAction;
import org.tollgate.improvement.meeting.MeetingBoard;
import org.tollgate.improvement.meeting.MeetingManagement;
import org.tollgate.improvement.meeting.MeetingResults;
import org.tollgate.improvement.meeting.RetrospectiveId;
import org.tollgate.improvement.meeting.Retrospectives;
import org.tollgate.improvement.meeting.Stage;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.permit.PermitBoard;
import org.tollgate.learning.permit.PermitState;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.testing.Lessons;

/** The process of a meeting on the real domain: each date comes by the clock. */
class RetrospectiveProcessTests extends AbstractLifecycle {

  @Autowired private Retrospectives retrospectives;
  @Autowired private MeetingManagement meetings;
  @Autowired private PhaseManagement phases;
  @Autowired private RetrospectiveListener listener;
  @Autowired private Inbox inbox;
  @Autowired private MeetingResults results;
  @Autowired private MeetingBoard board;
  @Autowired private PermitBoard permits;
  @Autowired private QuestionBank bank;
  @Autowired private ExamManagement exams;
  @Autowired private AutowireCapableBeanFactory beans;

  @BeforeEach
  void goesLive() {
    for (Phase phase : Phase.values()) {
      phases.open(Actor.SYSTEM, rollout, phase);
      if (phase != Phase.POST_LAUNCH_REVIEW) {
        phases.pass(rollout, phase);
      }
    }
  }

  @Test
  void invitesRemindsAndCallsTheNextByItsTimersAndWaitsForTheMeeting() {
    assertThat(all()).hasSize(1);
    assertThat(steps(first())).containsExactly("invite-at");
    assertThat(invited()).isZero();

    clock.set(first().times().meetsAt().minus(Duration.ofDays(5)).plusSeconds(1));
    jobs.runDue();
    assertThat(steps(first())).containsExactly("meets-at");
    assertThat(invited()).isOne();

    clock.set(first().times().meetsAt().plusSeconds(1));
    jobs.runDue();
    assertThat(steps(first())).containsExactly("hold-meeting");
    assertThat(all()).hasSize(2);

    clock.advance(Duration.ofDays(1));
    jobs.runDue();
    assertThat(steps(first())).containsExactly("hold-meeting");
  }

  @Test
  void goesOnToTheChecksOfTheEffectWhenTheMeetingCloses() {
    hold(true);
    assertThat(steps(first())).containsExactly("effect-at");

    clock.advance(Duration.ofDays(17));
    jobs.runDue();
    assertThat(steps(first())).containsExactly("effect-again-at");
    clock.advance(Duration.ofDays(17));
    jobs.runDue();
    assertThat(process(first())).isEmpty();
  }

  @Test
  void followsAMeetingThatWasQuickerThanItsTimers() {
    hold(false);

    assertThat(steps(first())).containsExactly("effect-at");
  }

  @Test
  void beginsAgainWhereTheMeetingStandsIfTheEngineHasLostIt() {
    clock.set(first().times().meetsAt().plusSeconds(1));
    jobs.runDue();
    meetings.open(staged.cast().director(), rollout, first().id());
    all()
        .forEach(
            meeting ->
                process(meeting)
                    .forEach(it -> runtime.deleteProcessInstance(it.getId(), "lost", true, true)));
    assertThat(process(first())).isEmpty();

    listener.perform();
    listener.perform();

    assertThat(steps(first())).containsExactly("hold-meeting");
    assertThat(process(all().get(0))).hasSize(1);
  }

  /** From what hurts to a clerk who may work again: problem, procedure, quiz, permit (R7). */
  @Test
  void walksAProblemToAChangedProcedureAQuizAndAPermitThatIsActiveAgain() {
    Lessons lessons = beans.createBean(Lessons.class);
    Lessons.Lesson lesson = lessons.examined(staged);
    lessons.pass(staged, lesson, "staff");
    assertThat(permits()).containsExactly(PermitState.ACTIVE);
    Retrospectives.Meeting problem = first();
    RetrospectiveId id = problem.id();
    clock.set(problem.times().meetsAt());
    meetings.open(staged.cast().director(), rollout, id);
    goOn(id, Stage.ACTIONS, Stage.EVIDENCE, Stage.CARDS);
    results.found(
        staged.cast().director(),
        rollout,
        id,
        new MeetingResults.NewCause(
            "Nobody is told", "The guest waits", "a\nb", "The desk tells the hotel", false));
    goOn(id, Stage.CAUSES);
    results.set(
        staged.cast().director(),
        rollout,
        id,
        new NewAction(
            NewAction.Kind.PROCEDURE,
            "Step 2 names who is told",
            "No guest waits in 40",
            staged.cast().person("team"),
            problem.heldOn().plusDays(10),
            null));
    goOn(id, Stage.NEW_ACTIONS);
    assertThat(meetings.close(staged.cast().director(), rollout, id, null)).isEmpty();

    clock.advance(Duration.ofDays(2));
    ProcedureStep told =
        new ProcedureStep(
            lesson.critical(), "Record the change", "Clerk", "", "The guest waits", true);
    lessons.redraft(staged, lesson.procedure(), Map.of("Record the change", told));
    lessons.release(staged, lesson.procedure(), ReleaseClass.DELTA);
    assertThat(permits()).containsExactly(PermitState.STALE);
    for (var question : lesson.questions().subList(0, 2)) {
      bank.confirm(staged.cast().actor("consultant"), rollout, lesson.procedure(), question);
    }
    assertThat(exams.publish(staged.cast().actor("lead"), rollout, lesson.procedure())).isEmpty();
    clock.set(all().get(0).times().meetsAt());
    RetrospectiveId next = all().get(0).id();
    meetings.open(staged.cast().director(), rollout, next);
    assertThat(signal(next, "permits-stale")).isOne();
    assertThat(signal(next, "procedures-changed")).isOne();

    lessons.pass(staged, lesson, "staff");
    assertThat(permits()).containsExactlyInAnyOrder(PermitState.ACTIVE, PermitState.SUPERSEDED);
    var action = board.of(staged.cast().director(), rollout).open().get(0);
    var done = new ActionReview(ActionReview.Verdict.DONE, null, null);
    assertThat(results.review(staged.cast().director(), rollout, next, action.id(), done))
        .isEmpty();
  }

  private void goOn(RetrospectiveId id, Stage... stages) {
    for (Stage stage : stages) {
      assertThat(meetings.goOn(staged.cast().director(), rollout, id, stage)).isEmpty();
    }
  }

  private int signal(RetrospectiveId id, String kind) {
    return board.one(staged.cast().director(), rollout, id, null).agenda().signals().stream()
        .filter(signal -> signal.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .amount();
  }

  private List<PermitState> permits() {
    return permits.board(staged.cast().actor("staff"), rollout).lines().stream()
        .map(line -> line.permit().state())
        .toList();
  }

  private void hold(boolean timersRan) {
    clock.set(first().times().meetsAt().plusSeconds(1));
    if (timersRan) {
      jobs.runDue();
    }
    Actor director = staged.cast().director();
    var id = first().id();
    assertThat(meetings.open(director, rollout, id)).isEmpty();
    for (Stage stage : Stage.values()) {
      if (stage.place() > 0 && stage.place() < 6) {
        assertThat(meetings.goOn(director, rollout, id, stage)).isEmpty();
      }
    }
    assertThat(meetings.close(director, rollout, id, null)).isEmpty();
  }

  private long invited() {
    return inbox.of(staged.cast().actor("staff"), 0).entries().stream()
        .filter(entry -> entry.title().equals("meeting.work.attend"))
        .count();
  }

  private List<Retrospectives.Meeting> all() {
    return retrospectives.of(rollout);
  }

  private Retrospectives.Meeting first() {
    return all().get(all().size() - 1);
  }

  private List<String> steps(Retrospectives.Meeting meeting) {
    return runtime.getActiveActivityIds(process(meeting).get(0).getId());
  }

  private List<ProcessInstance> process(Retrospectives.Meeting meeting) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(meeting.id().toString(), RetrospectiveCourse.MODEL)
        .list();
  }
}
