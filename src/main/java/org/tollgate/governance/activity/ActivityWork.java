package org.tollgate.governance.activity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.TitleText;
import org.tollgate.governance.task.WorkSubject;

/** Keeps the open work of the responsible and the accepting person in step with an activity. */
@Component
class ActivityWork {

  private final OpenWork work;

  ActivityWork(OpenWork work) {
    this.work = work;
  }

  /** A new activity: nobody has work from it yet. */
  void begin(Activity activity) {
    if (activity.state() == State.OPEN) {
      assign(activity, "activity", "activity.work.bring", activity.assignment().responsible());
    }
  }

  void renew(Activity activity) {
    work.finish(subject("activity", activity));
    work.finish(subject("activity-acceptance", activity));
    begin(activity);
    if (activity.state() == State.SUBMITTED) {
      assign(
          activity,
          "activity-acceptance",
          "activity.work.accept",
          activity.assignment().accepting());
    }
  }

  void endAll(RolloutId rollout) {
    work.finishAll(rollout);
  }

  private void assign(Activity activity, String kind, String title, PersonId person) {
    if (person == null) {
      return;
    }
    work.assign(
        new NewWork(
            activity.rollout(),
            person,
            subject(kind, activity),
            title,
            List.of(TitleText.of(activity.blueprint().name())),
            "/rollouts/" + activity.rollout() + "/activities/" + activity.id(),
            activity.assignment().due()));
  }

  private static WorkSubject subject(String kind, Activity activity) {
    return new WorkSubject(kind, activity.id().value());
  }
}
