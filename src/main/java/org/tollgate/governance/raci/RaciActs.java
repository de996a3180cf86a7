package org.tollgate.governance.raci;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on duties that enter the record. */
final class RaciActs {

  private RaciActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable set(Actor by, RaciRow row, Cells before, Cells now) {
    return new Act(
        "raci-row-set",
        by,
        row.rollout(),
        row.id(),
        Map.of(
            "kind", row.key().kind(),
            "code", row.key().code(),
            "revision", row.revision(),
            "before", before.facts(),
            "now", now.facts()));
  }
}
