package org.tollgate.benefit.target;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;

/** Reads targets for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Targets {

  private final TargetRepository targets;

  Targets(TargetRepository targets) {
    this.targets = targets;
  }

  /** All of a rollout, oldest first, refused ones too. */
  public List<TargetView> of(RolloutId rollout) {
    return targets.findAll(Set.of(rollout.value())).stream().map(Target::view).toList();
  }

  /** The one that holds, by indicator; an indicator without one is missing. */
  public Map<IndicatorId, TargetView> held(RolloutId rollout) {
    return of(rollout).stream()
        .filter(TargetView::isAccepted)
        .collect(
            Collectors.toMap(TargetView::indicator, target -> target, (earlier, later) -> later));
  }
}
