package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on conditions that enter the record. */
final class ConditionActs {

  private ConditionActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable set(Condition condition) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("decisionKind", condition.decision().kind());
    facts.put("decision", condition.decision().subject());
    facts.put("owner", condition.owner().value());
    facts.put("due", condition.demand().due());
    facts.put("severity", condition.demand().severity());
    facts.put("blocks", condition.demand().blocks());
    return act("condition-set", Actor.SYSTEM, condition, facts);
  }

  static Recordable claimed(Actor by, Condition condition, Evidence evidence) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (evidence != null) {
      facts.put("document", evidence.document());
      facts.put("sha256", evidence.sha256());
    }
    return act("condition-claimed", by, condition, facts);
  }

  static Recordable confirmed(Actor by, Condition condition) {
    return act(
        "condition-confirmed", by, condition, Map.of("claimant", condition.claimant().value()));
  }

  static Recordable returned(Actor by, Condition condition) {
    return act(
        "condition-returned", by, condition, Map.of("claimant", condition.claimant().value()));
  }

  static Recordable reassigned(Actor by, Condition condition, PersonId from) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("from", from == null ? null : from.value());
    facts.put("to", condition.owner() == null ? null : condition.owner().value());
    return act("condition-reassigned", by, condition, facts);
  }

  static Recordable escalated(Condition condition, LocalDate today) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("due", condition.demand().due());
    facts.put("on", today);
    return act("condition-escalated", Actor.SYSTEM, condition, facts);
  }

  /** Somebody tried what the separation of duties forbids (M6). */
  static Recordable refused(Actor by, Condition condition, String reason) {
    return act("condition-act-refused", by, condition, Map.of("reason", reason));
  }

  private static Recordable act(String act, Actor by, Condition on, Map<String, Object> facts) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("number", on.number());
    return new Act(act, by, on.rollout(), on.id().value(), all);
  }
}
