package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.task.Inbox;
import org.tollgate.improvement.meeting.MeetingManagement;
import org.tollgate.improvement.meeting.Retrospectives;
import org.tollgate.improvement.meeting.Stage;

/** The process of a meeting on the real domain: each date comes by the clock. */
class RetrospectiveProcessTests extends AbstractLifecycle {

  @Autowired private Retrospectives retrospectives;
  @Autowired private MeetingManagement meetings;
  @Autowired private PhaseManagement phases;
  @Autowired private RetrospectiveListener listener;
  @Autowired private Inbox inbox;

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
