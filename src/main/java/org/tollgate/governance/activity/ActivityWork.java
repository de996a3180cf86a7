package org.tollgate.governance.activity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

  /** New activities: nobody has work from them yet. */
  void begin(Collection<Activity> opened) {
    work.assignAll(
        opened.stream()
            .filter(activity -> activity.state() == State.OPEN)
            .flatMap(
                activity ->
                    given(
                        activity,
                        "activity",
                        "activity.work.bring",
                        activity.assignment().responsible()))
            .toList());
  }

  void renew(Activity activity) {
    work.finish(subject("activity", activity));
    work.finish(subject("activity-acceptance", activity));
    begin(List.of(activity));
    if (activity.state() == State.SUBMITTED) {
      given(
              activity,
              "activity-acceptance",
              "activity.work.accept",
              activity.assignment().accepting())
          .forEach(work::assign);
    }
  }

  void endAll(RolloutId rollout) {
    work.finishAll(rollout);
  }

  /** Nothing where nobody holds the seat. */
  private static Stream<NewWork> given(
      Activity activity, String kind, String title, PersonId person) {
    return Stream.ofNullable(person)
        .map(
            holder ->
                new NewWork(
                    activity.rollout(),
                    holder,
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
