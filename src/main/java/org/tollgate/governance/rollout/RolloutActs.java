package org.tollgate.governance.rollout;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts of this module that enter the record. */
final class RolloutActs {

  private record Done(
      String act,
      Actor actor,
      RolloutId rolloutId,
      UUID subject,
      Map<String, Object> facts,
      boolean survivesRollback)
      implements Recordable {}

  private RolloutActs() {}

  static Recordable of(String act, Actor actor, RolloutId rollout) {
    return new Done(act, actor, rollout, rollout.value(), Map.of(), false);
  }

  static Recordable phaseStartRefused(Actor actor, RolloutId rollout, Phase phase, String reason) {
    Map<String, Object> facts = Map.of("phase", phase, "reason", reason);
    return new Done("phase-start-refused", actor, rollout, rollout.value(), facts, true);
  }

  static Recordable phaseOpened(Actor actor, RolloutId rollout, Phase phase) {
    return new Done("phase-opened", actor, rollout, rollout.value(), Map.of("phase", phase), false);
  }

  /**
   * @param from who held the seat, or null
   */
  static Recordable seatChanged(SeatChanges.Cause cause, Seat seat, PersonId from) {
    Map<String, Object> facts = seatFacts(cause, seat);
    put(facts, "from", from == null ? null : from.value());
    put(facts, "to", seat.person() == null ? null : seat.person().value());
    String act = seat.person() == null ? "seat-vacated" : "seat-filled";
    return done(act, cause.actor(), seat, facts);
  }

  static Recordable seatAdded(SeatChanges.Cause cause, Seat seat) {
    return done("seat-added", cause.actor(), seat, seatFacts(cause, seat));
  }

  static Recordable seatRemoved(SeatChanges.Cause cause, Seat seat) {
    return done("seat-removed", cause.actor(), seat, seatFacts(cause, seat));
  }

  static Recordable chairMoved(SeatChanges.Cause cause, Seat seat) {
    return done("chair-moved", cause.actor(), seat, seatFacts(cause, seat));
  }

  private static Map<String, Object> seatFacts(SeatChanges.Cause cause, Seat seat) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("role", seat.role());
    facts.put("chair", seat.isChair());
    facts.put("organisation", seat.organisation().value());
    put(facts, "decision", cause.decision());
    return facts;
  }

  static Recordable sponsorSucceeded(Actor actor, Seat seat, PersonId from, String cause) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", from.value());
    put(facts, "to", seat.person() == null ? null : seat.person().value());
    facts.put("cause", cause);
    return done("sponsor-succeeded", actor, seat, facts);
  }

  static Recordable substitute(String act, Actor actor, Substitution substitution) {
    DateRange days = substitution.days();
    Map<String, Object> facts =
        Map.of(
            "seat", substitution.seat().value(),
            "person", substitution.person().value(),
            "from", days.from(),
            "to", days.to());
    return new Done(act, actor, substitution.rollout(), substitution.id(), facts, false);
  }

  static Recordable ruleChanged(SeatChanges.Cause cause, RolloutId rollout, VotingRule rule) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("majority", rule.majority());
    facts.put("thresholdPercent", rule.thresholdPercent());
    facts.put("quorumPercent", rule.quorumPercent());
    facts.put("fallback", rule.fallback());
    facts.put("ballotDays", rule.ballotDays());
    facts.put("extensionDays", rule.extensionDays());
    put(facts, "decision", cause.decision());
    return new Done(
        "voting-rule-changed",
        cause.actor(),
        rollout,
        rollout.value(),
        Collections.unmodifiableMap(facts),
        false);
  }

  private static Recordable done(String act, Actor actor, Seat seat, Map<String, Object> facts) {
    return new Done(
        act, actor, seat.rollout(), seat.id().value(), Collections.unmodifiableMap(facts), false);
  }

  private static void put(Map<String, Object> facts, String key, Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }
}
