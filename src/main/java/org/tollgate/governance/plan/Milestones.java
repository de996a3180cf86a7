package org.tollgate.governance.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;

/** Reads milestones for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Milestones {

  private final MilestoneRepository milestones;

  Milestones(MilestoneRepository milestones) {
    this.milestones = milestones;
  }

  /** All milestones by number; one statement for any number of rollouts. */
  public Map<RolloutId, List<MilestoneView>> of(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    return milestones.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(Milestone::view)
        .collect(Collectors.groupingBy(MilestoneView::rollout));
  }

  public List<MilestoneView> of(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** What happened to one, oldest first. */
  public List<ForecastStep> history(MilestoneId milestone) {
    return milestones
        .findById(milestone)
        .map(Milestone::steps)
        .orElseThrow(() -> new NotFoundException("milestone", milestone));
  }
}
