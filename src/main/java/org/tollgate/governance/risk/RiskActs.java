package org.tollgate.governance.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on risks that enter the record. */
final class RiskActs {

  private RiskActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable of(String act, Actor by, Risk risk) {
    Risks.Entry entry = risk.entry();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", entry.number());
    facts.put("kind", entry.what().kind());
    facts.put("probability", entry.what().severity().probability());
    facts.put("impact", entry.what().severity().impact());
    facts.put("owner", entry.what().owner().value());
    facts.put("strategy", entry.response() == null ? null : entry.response().strategy());
    facts.put("acceptedUntil", entry.place().acceptedUntil());
    return new Act(act, by, risk.rollout(), risk.id().value(), facts);
  }

  static Recordable tolerance(Actor by, RolloutId rollout, int score) {
    return new Act("risk-tolerance-set", by, rollout, rollout.value(), Map.of("score", score));
  }
}
