package org.tollgate.shell.lifecycle;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.governance.rollout.RolloutEvents;

/** Lets crm-rollout.bpmn follow the rollout. */
@Component
class RolloutListener {

  private final RolloutCourse course;
  private final Reconciler reconciler;

  RolloutListener(RolloutCourse course, Reconciler reconciler) {
    this.course = course;
    this.reconciler = reconciler;
  }

  @EventListener
  void on(RolloutEvents.Started event) {
    course.begin(event.rollout());
  }

  /** A phase that could not open meanwhile gets another attempt. */
  @EventListener
  void on(RolloutEvents.Resumed event) {
    reconciler.follow(event.rollout());
  }

  @EventListener
  void on(RolloutEvents.Stopped event) {
    course.stop(event.rollout());
  }
}
