package org.tollgate.governance.activity;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RailCounter;
import org.tollgate.governance.rollout.Rollouts;

/** Shows in the navigation how many activities are late. */
@Component
class LateActivities implements RailCounter {

  private final ActivityRepository activities;
  private final Rollouts rollouts;
  private final ActivityDesk desk;

  LateActivities(ActivityRepository activities, Rollouts rollouts, ActivityDesk desk) {
    this.activities = activities;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  @Override
  public Map<String, Integer> waiting(Actor actor, RolloutId rollout) {
    return Map.of("phases", activities.countLate(rollout, desk.today(rollouts.view(rollout))));
  }
}
