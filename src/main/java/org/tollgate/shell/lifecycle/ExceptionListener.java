package org.tollgate.shell.lifecycle;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.governance.exceptions.ExceptionEvents;

/** Lets the exception beside the phases in crm-rollout.bpmn follow the committee's. */
@Component
class ExceptionListener {

  private final RolloutCourse course;

  ExceptionListener(RolloutCourse course) {
    this.course = course;
  }

  @EventListener
  void on(ExceptionEvents.Opened event) {
    course.openException(event.rollout(), event.exception());
  }

  @EventListener
  void on(ExceptionEvents.Ended event) {
    course.endException(event.rollout(), event.exception(), event.stops());
  }
}
