package org.tollgate.benefit.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.governance.planrule.PlanRules.Tolerance;

/**
 * All of one budget, as far as it is signed.
 *
 * @param budget null while no line was ever entered
 * @param lines in their order
 * @param baselines oldest first
 */
record Ledger(
    Budget budget, List<BudgetLine> lines, List<BudgetBaseline> baselines, Tolerance tolerance) {

  Ledger {
    lines = List.copyOf(lines);
    baselines = List.copyOf(baselines);
  }

  /** The one in force, or null. */
  BudgetBaseline signed() {
    return baselines.isEmpty() ? null : baselines.get(baselines.size() - 1);
  }

  Amounts amounts(BudgetLine line) {
    Map<UUID, BigDecimal> approved = signed() == null ? Map.of() : signed().approved();
    return line.amounts(approved.getOrDefault(line.id(), BigDecimal.ZERO));
  }

  /** Of all lines, those that only the client sees included. */
  Amounts total() {
    return Amounts.sum(lines.stream().map(this::amounts).toList());
  }

  /** Forecast less what was approved; what was approved for a line that is gone counts too. */
  BigDecimal excess() {
    return signed() == null
        ? BigDecimal.ZERO.setScale(Amounts.DECIMALS)
        : total().forecast().subtract(signed().total());
  }

  String currency() {
    return budget == null ? tolerance.currency() : budget.currency();
  }

  /** Money of another currency than the tolerance's is compared with nothing: that is a breach. */
  boolean isWithinTolerance() {
    return currency().equals(tolerance.currency())
        ? excess().compareTo(tolerance.money()) <= 0
        : excess().signum() <= 0;
  }
}
