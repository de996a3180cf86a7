package org.tollgate.governance.condition;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RailCounter;

/** Shows in the navigation how many conditions are open. */
@Component
class OpenConditions implements RailCounter {

  private final ConditionRepository conditions;

  OpenConditions(ConditionRepository conditions) {
    this.conditions = conditions;
  }

  @Override
  public Map<String, Integer> waiting(Actor actor, RolloutId rollout) {
    return Map.of("conditions", conditions.countOpen(rollout));
  }
}
