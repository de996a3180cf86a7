package org.tollgate.governance.activity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterFacts;
import org.tollgate.governance.charter.CharterFacts.Count;
import org.tollgate.governance.charter.CharterRecords;

/** The records of the charter and the seats. */
@Component
class CharterActivityRecords implements ActivityRecords {

  private static final Set<String> KEYS =
      Set.of(
          "charter-accepted",
          "sponsor-accepted",
          "successor-accepted",
          "supporters-signed",
          "goals-tested",
          "problems-listed",
          "seats-filled",
          "scope-set",
          "phase-dates-planned");

  private final CharterRecords charters;

  CharterActivityRecords(CharterRecords charters) {
    this.charters = charters;
  }

  @Override
  public Set<String> keys() {
    return KEYS;
  }

  @Override
  public Map<String, Optional<Instant>> existing(RolloutId rollout) {
    CharterFacts facts = charters.facts(Set.of(rollout)).get(rollout);
    Map<String, Optional<Instant>> existing = new HashMap<>();
    if (facts == null) {
      return existing;
    }
    addSigned(existing, "charter-accepted", facts.charterAcceptedAt());
    addSigned(existing, "sponsor-accepted", facts.sponsorAcceptedAt());
    addSigned(existing, "successor-accepted", facts.successorAcceptedAt());
    addIf(existing, "supporters-signed", isAllOfSome(facts.supporters()));
    addIf(existing, "goals-tested", isAllOfSome(facts.goals()));
    addIf(existing, "problems-listed", facts.content().problems() > 0);
    addIf(existing, "seats-filled", isAllOfSome(facts.seats()));
    addIf(existing, "scope-set", facts.content().scopeSet());
    addIf(existing, "phase-dates-planned", facts.content().datesPlanned());
    return existing;
  }

  // none of none is complete, but it is no record
  private static boolean isAllOfSome(Count count) {
    return count.isComplete() && count.needed() > 0;
  }

  private static void addSigned(Map<String, Optional<Instant>> all, String key, Instant at) {
    if (at != null) {
      all.put(key, Optional.of(at));
    }
  }

  private static void addIf(Map<String, Optional<Instant>> all, String key, boolean exists) {
    if (exists) {
      all.put(key, Optional.empty());
    }
  }
}
