package org.tollgate.shell.lifecycle;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateEvents;

/** Lets gate-review.bpmn, and the rework after it, follow the gate. */
@Component
class GateReviewListener {

  private final RolloutCourse course;
  private final Reconciler reconciler;
  private final Clock clock;

  GateReviewListener(RolloutCourse course, Reconciler reconciler, Clock clock) {
    this.course = course;
    this.reconciler = reconciler;
    this.clock = clock;
  }

  @EventListener
  void on(GateEvents.Submitted event) {
    Map<String, Object> variables =
        GateVariables.submitted(event.review(), event.deadline(), clock.instant());
    if (!course.complete(event.rollout(), ProcessTask.SUBMISSION, variables)) {
      // optional activities may still be open: the gate goes ahead of them
      reconciler.follow(event.rollout());
    }
  }

  @EventListener
  void on(GateEvents.DeadlineMoved event) {
    course.tellReview(
        event.rollout(),
        GateVariables.submitted(event.review(), event.deadline(), clock.instant()));
    course.setTimersAgain(event.rollout());
  }

  @EventListener
  void on(GateEvents.Withdrawn event) {
    endBallot(event.rollout(), GateVariables.WITHDRAWN);
  }

  @EventListener
  void on(GateEvents.Decided event) {
    endBallot(event.rollout(), event.outcome().name());
  }

  // at the deadline the task is gone already and the process only waits for the word
  private void endBallot(RolloutId rollout, String decision) {
    Map<String, Object> word = Map.of(GateVariables.DECISION, decision);
    if (!course.complete(rollout, ProcessTask.BALLOT, word)) {
      course.tellReview(rollout, word);
    }
  }

  @EventListener
  void on(GateEvents.ReworkAgreed event) {
    course.complete(event.rollout(), ProcessTask.reworkOf(event.phase()), Map.of());
  }
}
