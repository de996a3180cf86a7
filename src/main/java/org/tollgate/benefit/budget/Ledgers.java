package org.tollgate.benefit.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.planrule.PlanRules;

/** Puts budgets together, in four statements for any number of rollouts. */
@Service
@Transactional(readOnly = true)
class Ledgers {

  private final BudgetRepository budgets;
  private final BudgetLineRepository lines;
  private final BudgetBaselineRepository baselines;
  private final PlanRuleBook rules;

  Ledgers(
      BudgetRepository budgets,
      BudgetLineRepository lines,
      BudgetBaselineRepository baselines,
      PlanRuleBook rules) {
    this.budgets = budgets;
    this.lines = lines;
    this.baselines = baselines;
    this.rules = rules;
  }

  Ledger of(RolloutId rollout) {
    return of(Set.of(rollout)).get(rollout);
  }

  Map<RolloutId, Ledger> of(Set<RolloutId> rollouts) {
    List<UUID> ids = rollouts.stream().map(RolloutId::value).toList();
    Map<RolloutId, Budget> heads =
        budgets.findAllOf(ids).stream()
            .collect(Collectors.toMap(Budget::rollout, Function.identity()));
    Map<RolloutId, List<BudgetLine>> entered =
        lines.findAllOf(ids).stream().collect(Collectors.groupingBy(BudgetLine::rollout));
    Map<RolloutId, List<BudgetBaseline>> signed =
        baselines.findAllOf(ids).stream().collect(Collectors.groupingBy(BudgetBaseline::rollout));
    Map<RolloutId, PlanRules> limits = rules.of(rollouts);
    Map<RolloutId, Ledger> ledgers = new HashMap<>();
    for (RolloutId id : rollouts) {
      ledgers.put(
          id,
          new Ledger(
              heads.get(id),
              entered.getOrDefault(id, List.of()),
              signed.getOrDefault(id, List.of()),
              limits.get(id).tolerance()));
    }
    return ledgers;
  }
}
