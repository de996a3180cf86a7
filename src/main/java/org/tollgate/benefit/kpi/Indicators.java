package org.tollgate.benefit.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Reads indicators for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Indicators {

  private final IndicatorRepository indicators;
  private final RolloutAccess access;

  Indicators(IndicatorRepository indicators, RolloutAccess access) {
    this.indicators = indicators;
    this.access = access;
  }

  /** All that were ever defined, by number; one statement for any number of rollouts. */
  public Map<RolloutId, List<IndicatorView>> of(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    return indicators.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(Indicator::view)
        .collect(Collectors.groupingBy(IndicatorView::rollout));
  }

  /** Those that are measured, by number. */
  public List<IndicatorView> active(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of()).stream()
        .filter(IndicatorView::isActive)
        .toList();
  }

  /**
   * @throws NotFoundException if the rollout has no such indicator
   */
  public IndicatorView one(RolloutId rollout, IndicatorId id) {
    return indicators
        .findById(id)
        .filter(indicator -> indicator.rollout().equals(rollout))
        .map(Indicator::view)
        .orElseThrow(() -> new NotFoundException("indicator", id));
  }

  /** Whether the actor may bring figures and aims of it: its owner, the director and the team. */
  public boolean mayKeep(Actor actor, IndicatorView indicator) {
    return actor.person().equals(indicator.definition().measuring().owner())
        ? access.has(actor, indicator.rollout(), Right.CONTRIBUTE)
        : access.has(actor, indicator.rollout(), Right.PLAN);
  }
}
