package org.tollgate.shell.lifecycle;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.governance.rollout.RolloutEvents;

/** Lets crm-rollout.bpmn follow the rollout. */
@Component
class RolloutListener {

  private final RolloutCourse course;

  RolloutListener(RolloutCourse course) {
    this.course = course;
  }

  @EventListener
  void on(RolloutEvents.Started event) {
    course.begin(event.rollout());
  }

  @EventListener
  void on(RolloutEvents.Stopped event) {
    course.stop(event.rollout());
  }
}
