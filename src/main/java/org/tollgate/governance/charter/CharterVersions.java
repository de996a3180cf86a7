package org.tollgate.governance.charter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.RolloutTerms;

/** Keeps the versions of a charter: at most one is in force and at most one is being written. */
@Component
class CharterVersions {

  private final CharterRepository charters;
  private final RolloutManagement rollouts;
  private final Clock clock;

  CharterVersions(CharterRepository charters, RolloutManagement rollouts, Clock clock) {
    this.charters = charters;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  Optional<Charter> inForce(RolloutId rollout) {
    return charters.find(rollout, Charter.State.ACCEPTED);
  }

  Optional<Charter> beingWritten(RolloutId rollout) {
    return charters.find(rollout, Charter.State.DRAFT);
  }

  /** The version people work on: the one being written, else the one in force. */
  Charter working(RolloutId rollout) {
    return beingWritten(rollout)
        .or(() -> inForce(rollout))
        .orElseThrow(() -> new NotFoundException("charter of rollout", rollout));
  }

  Charter numbered(RolloutId rollout, int number) {
    return charters.versions(rollout).stream()
        .filter(charter -> charter.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("charter version", number));
  }

  List<Charter> all(RolloutId rollout) {
    return charters.versions(rollout);
  }

  /** The version that counts for gates: the one in force, else the one being written. */
  Map<RolloutId, Charter> counting(Collection<RolloutId> ids) {
    Set<Charter.State> states = EnumSet.of(Charter.State.ACCEPTED, Charter.State.DRAFT);
    Map<RolloutId, Charter> counting = new HashMap<>();
    for (Charter charter : charters.findAll(ids.stream().map(RolloutId::value).toList(), states)) {
      counting.merge(
          charter.rollout(), charter, (first, second) -> first.isDraft() ? second : first);
    }
    return counting;
  }

  Charter begin(RolloutId rollout, RolloutTerms terms) {
    return charters.save(new Charter(rollout, terms, now()));
  }

  Charter revise(Charter accepted, RolloutTerms inForce, String reason) {
    int highest = charters.highestNumber(accepted.rollout());
    return charters.save(accepted.next(highest, inForce, reason, now()));
  }

  void save(Charter charter) {
    charters.save(charter);
  }

  /** Puts a version into force in place of the one before; the first one starts the rollout. */
  Optional<Refusal> accept(Actor actor, Charter charter) {
    rollouts.adopt(charter.rollout(), charter.terms());
    Optional<Charter> before = inForce(charter.rollout());
    before.ifPresent(Charter::giveWay);
    before.ifPresent(charters::save);
    charter.accept(now());
    charters.save(charter);
    return before.isPresent() ? Optional.empty() : rollouts.start(actor, charter.rollout());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
