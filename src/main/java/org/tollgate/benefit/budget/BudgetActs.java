package org.tollgate.benefit.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * The acts on budgets that enter the record. They hold no amount: the record is read by seats that
 * may not see the hidden cost of change.
 */
final class BudgetActs {

  private BudgetActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable entered(Actor by, BudgetLine line) {
    return new Act(
        "budget-line-entered",
        by,
        line.rollout(),
        line.id(),
        Map.of("number", line.number(), "revision", line.revision()));
  }

  static Recordable signed(Actor by, BudgetBaseline baseline) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", baseline.number());
    facts.put("digest", baseline.digest());
    if (baseline.mandate() != null) {
      facts.put("exception", baseline.mandate());
    }
    return new Act("budget-signed", by, baseline.rollout(), baseline.id(), facts);
  }
}
