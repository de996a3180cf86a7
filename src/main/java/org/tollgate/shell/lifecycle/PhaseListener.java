package org.tollgate.shell.lifecycle;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.governance.activity.ActivityEvents;

/** Lets the six phase models follow the activities. */
@Component
class PhaseListener {

  private final RolloutCourse course;

  PhaseListener(RolloutCourse course) {
    this.course = course;
  }

  // an activity may end before the model reaches its task: the guard ends the task when it comes
  @EventListener
  void on(ActivityEvents.Ended event) {
    course.complete(event.rollout(), event.code(), Map.of());
  }
}
