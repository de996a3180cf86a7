package org.tollgate.governance.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on activities that enter the record. */
final class ActivityActs {

  private ActivityActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable accepted(Actor by, Activity activity, int number, OutputVersion version) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", number);
    facts.put("document", version.file().document());
    facts.put("sha256", version.file().sha256());
    facts.put("author", version.author().value());
    return act("activity-output-accepted", by, activity, facts);
  }

  static Recordable closedByRecord(Activity activity) {
    return act(
        "activity-closed-by-record",
        Actor.SYSTEM,
        activity,
        Map.of("record", activity.blueprint().recordKey()));
  }

  static Recordable leftOut(Actor by, Activity activity) {
    return act("activity-left-out", by, activity, Map.of());
  }

  static Recordable reopened(Actor by, Activity activity) {
    return act("activity-reopened", by, activity, Map.of());
  }

  /** Someone tried to accept or hand in what the separation of duties forbids (M6). */
  static Recordable refused(Actor by, Activity activity, String reason) {
    return act("activity-act-refused", by, activity, Map.of("reason", reason));
  }

  private static Recordable act(String act, Actor by, Activity on, Map<String, Object> facts) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("code", on.blueprint().code());
    all.put("phase", on.blueprint().phase());
    return new Act(act, by, on.rollout(), on.id().value(), all);
  }
}
