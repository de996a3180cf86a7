package org.tollgate.governance.planrule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** Reads the rules of plans for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class PlanRuleBook {

  private final PlanRuleRepository rules;

  PlanRuleBook(PlanRuleRepository rules) {
    this.rules = rules;
  }

  public PlanRules of(RolloutId rollout) {
    return rules.findById(rollout).map(PlanRule::rules).orElseGet(PlanRules::usual);
  }

  /** For each of these rollouts, in one statement. */
  public Map<RolloutId, PlanRules> of(Set<RolloutId> rollouts) {
    Map<RolloutId, PlanRules> found = new HashMap<>();
    rollouts.forEach(rollout -> found.put(rollout, PlanRules.usual()));
    if (!rollouts.isEmpty()) {
      rules
          .findAll(rollouts.stream().map(RolloutId::value).toList())
          .forEach(rule -> found.put(rule.rollout(), rule.rules()));
    }
    return found;
  }
}
