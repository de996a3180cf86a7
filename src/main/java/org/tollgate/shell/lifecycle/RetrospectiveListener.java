package org.tollgate.shell.lifecycle;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.improvement.meeting.RetrospectiveEvents;
import org.tollgate.improvement.meeting.Retrospectives;

/** Lets retrospective.bpmn follow the meetings. */
@Component
class RetrospectiveListener implements HourlyDuty {

  private final RetrospectiveCourse course;
  private final Retrospectives retrospectives;
  private final Rollouts rollouts;

  RetrospectiveListener(
      RetrospectiveCourse course, Retrospectives retrospectives, Rollouts rollouts) {
    this.course = course;
    this.retrospectives = retrospectives;
    this.rollouts = rollouts;
  }

  @EventListener
  void on(RetrospectiveEvents.Called event) {
    course.begin(event.rollout(), event.retrospective(), event.meetsAt());
  }

  @EventListener
  void on(RetrospectiveEvents.Closed event) {
    course.close(event.retrospective());
  }

  @EventListener
  void on(RolloutEvents.Stopped event) {
    course.end(event.rollout());
  }

  @EventListener
  void on(RolloutEvents.Closed event) {
    course.end(event.rollout());
  }

  @Override
  public String name() {
    return "processes of retrospectives";
  }

  /** What the engine has lost begins again where the meeting stands. */
  @Override
  @Transactional
  public void perform() {
    Set<RolloutId> running = rollouts.running();
    retrospectives.of(running).values().forEach(all -> all.forEach(course::follow));
  }
}
