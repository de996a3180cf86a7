package org.tollgate.governance.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.comment.CommentSubject;
import org.tollgate.governance.comment.CommentSubjects;
import org.tollgate.governance.task.TitleText;

/** Each activity of a phase that was opened can be commented on. */
@Component
class ActivityComments implements CommentSubjects {

  private final ActivityRepository activities;

  ActivityComments(ActivityRepository activities) {
    this.activities = activities;
  }

  @Override
  public String kind() {
    return "activities";
  }

  @Override
  public Optional<CommentSubject> find(RolloutId rollout, String key) {
    return id(key)
        .flatMap(activities::findById)
        .filter(activity -> activity.rollout().equals(rollout))
        .filter(activity -> activity.id().toString().equals(key))
        .map(
            activity ->
                new CommentSubject(
                    rollout, kind(), key, List.of(TitleText.of(activity.blueprint().name()))));
  }

  private static Optional<ActivityId> id(String key) {
    try {
      return Optional.of(new ActivityId(UUID.fromString(key)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
