package org.tollgate.governance.planboard;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RailCounter;
import org.tollgate.governance.trend.Trends;

/** Milestones that slipped three times in a row or whose day passed unnoticed. */
@Component
class PlanCounter implements RailCounter {

  private final Trends trends;

  PlanCounter(Trends trends) {
    this.trends = trends;
  }

  @Override
  public Map<String, Integer> waiting(Actor actor, RolloutId rollout) {
    long bad = trends.of(rollout).stream().filter(one -> one.isAlarming() || one.isStale()).count();
    return Map.of("plan", (int) bad);
  }
}
