package org.tollgate.improvement.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts of meetings that enter the record. Cards and votes are none: their rows name nobody. */
final class MeetingActs {

  private MeetingActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable of(String act, Actor by, Retrospective meeting) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", meeting.number());
    facts.put("heldOn", meeting.days().held());
    return new Act(act, by, meeting.rollout(), meeting.id().value(), facts);
  }
}
