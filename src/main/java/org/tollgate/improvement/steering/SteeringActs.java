package org.tollgate.improvement.steering;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on meetings that enter the record: closed minutes, by their digest. */
final class SteeringActs {

  private SteeringActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable closed(Actor by, SteeringMeeting meeting, SteeringMeeting.Edition edition) {
    return new Act(
        "steering-minutes-closed",
        by,
        meeting.rollout(),
        meeting.id(),
        Map.of(
            "number", meeting.number(),
            "edition", edition.number(),
            "digest", edition.digest(),
            "decisions", meeting.view().minutes().decisions().size()));
  }
}
