package org.tollgate.improvement.action;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RailCounter;

/** Shows in the navigation how many actions are open. */
@Component
class OpenActions implements RailCounter {

  private final ActionRepository actions;

  OpenActions(ActionRepository actions) {
    this.actions = actions;
  }

  @Override
  public Map<String, Integer> waiting(Actor actor, RolloutId rollout) {
    return Map.of("meetings", actions.countOpen(rollout.value()));
  }
}
