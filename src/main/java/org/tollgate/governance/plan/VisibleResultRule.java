package org.tollgate.governance.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.planrule.PlanRules;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Looks how long people wait for something they see. The kickoff begins with gate 1, so the first
 * gap is counted from there: before it nothing has been promised to anybody.
 */
@Component
public class VisibleResultRule {

  private final Milestones milestones;
  private final PlanRuleBook rules;
  private final Rollouts rollouts;

  VisibleResultRule(Milestones milestones, PlanRuleBook rules, Rollouts rollouts) {
    this.milestones = milestones;
    this.rules = rules;
    this.rollouts = rollouts;
  }

  /** For rollouts whose first and last gate have a day; in three statements for any number. */
  @Transactional(readOnly = true)
  public Map<RolloutId, VisibleResults> of(Set<RolloutId> ids) {
    Map<RolloutId, List<MilestoneView>> plans = milestones.of(ids);
    Map<RolloutId, PlanRules> limits = rules.of(ids);
    Map<RolloutId, VisibleResults> found = new HashMap<>();
    for (RolloutView rollout : rollouts.views(ids).values()) {
      LocalDate start = rollout.plannedGates().get(Phase.PREPARATION);
      LocalDate end = rollout.plannedGates().get(Phase.POST_LAUNCH_REVIEW);
      if (start != null && end != null) {
        RolloutId id = rollout.id();
        int months = limits.get(id).gapMonths();
        found.put(id, VisibleResults.of(plans.getOrDefault(id, List.of()), months, start, end));
      }
    }
    return found;
  }
}
