package org.tollgate.improvement.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on actions that enter the record. */
final class ActionActs {

  private ActionActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable of(String act, Actor by, ImprovementAction action) {
    Actions.Entry entry = action.entry();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", entry.number());
    facts.put("meeting", entry.meeting());
    facts.put("kind", entry.what().kind());
    facts.put("state", entry.state());
    facts.put("owner", entry.what().owner().value());
    facts.put("due", entry.what().due());
    facts.put("effect", entry.outcome().effect());
    return new Act(act, by, action.rollout(), action.id().value(), facts);
  }
}
