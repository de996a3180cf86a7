package org.tollgate.governance.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** Reads baselines for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Baselines {

  private final BaselineRepository baselines;

  Baselines(BaselineRepository baselines) {
    this.baselines = baselines;
  }

  /** All of a rollout by number. */
  public List<BaselineView> of(RolloutId rollout) {
    return baselines.findAll(List.of(rollout.value())).stream().map(Baseline::view).toList();
  }

  /** The newest of each; one statement for any number of rollouts. */
  public Map<RolloutId, BaselineView> newest(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    return baselines.findNewest(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(Baseline::view)
        .collect(Collectors.toMap(BaselineView::rollout, view -> view));
  }

  public Optional<BaselineView> newest(RolloutId rollout) {
    return Optional.ofNullable(newest(Set.of(rollout)).get(rollout));
  }
}
