package org.tollgate.governance.rollout;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.task.WorkPlaces;

/** Gives the inbox the names and zones of rollouts. */
@Component
class RolloutPlaces implements WorkPlaces {

  private final Rollouts rollouts;

  RolloutPlaces(Rollouts rollouts) {
    this.rollouts = rollouts;
  }

  @Override
  public Map<RolloutId, Place> places(Set<RolloutId> ids) {
    return rollouts.views(ids).values().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                RolloutView::id, view -> new Place(view.name(), view.zone())));
  }
}
