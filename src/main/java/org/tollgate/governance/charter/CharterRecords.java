package org.tollgate.governance.charter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.charter.CharterFacts.Count;
import org.tollgate.governance.retreat.RetreatChanged;
import org.tollgate.governance.retreat.Retreats;
import org.tollgate.governance.rollout.RolloutEvents;

/**
 * What gates and activities may know of charters, for any number of rollouts in the same number of
 * statements; the caller has checked access.
 */
@Service
@Transactional(readOnly = true)
public class CharterRecords {

  private final CharterVersions versions;
  private final CharterSources sources;
  private final SignatureLedger ledger;
  private final Retreats retreats;
  private final ApplicationEventPublisher events;

  CharterRecords(
      CharterVersions versions,
      CharterSources sources,
      SignatureLedger ledger,
      Retreats retreats,
      ApplicationEventPublisher events) {
    this.versions = versions;
    this.sources = sources;
    this.ledger = ledger;
    this.retreats = retreats;
    this.events = events;
  }

  /** Rollouts without a charter are left out. */
  public Map<RolloutId, CharterFacts> facts(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    Map<RolloutId, Charter> charters = versions.counting(rollouts);
    List<SignatureRepository.Line> lines = ledger.lines(rollouts);
    Map<RolloutId, Retreats.Standing> standings = retreats.standings(rollouts);
    Map<RolloutId, CharterFacts> facts = new HashMap<>();
    for (CharterSource source : sources.of(charters.values())) {
      RolloutId id = source.charter().rollout();
      facts.put(id, facts(source, lines, standings.get(id)));
    }
    return facts;
  }

  private static CharterFacts facts(
      CharterSource source, List<SignatureRepository.Line> lines, Retreats.Standing standing) {
    CharterContent content = source.content();
    int passing = (int) content.goals().stream().filter(Goal::passes).count();
    List<String> departments = content.departments().stream().map(ScopedDepartment::name).toList();
    return new CharterFacts(
        source.charter().acceptedAt(),
        signedAt(source, lines, SignatureKind.SPONSOR),
        signedAt(source, lines, SignatureKind.SUCCESSOR),
        new Count(supporters(source, lines), departments.size()),
        new Count(passing, content.goals().size()),
        SeatCoverage.of(source.seats(), departments).count(),
        new Count(standing.seen(), standing.open()),
        new CharterFacts.Content(
            content.problems().size(),
            !content.areas().isEmpty() && !departments.isEmpty(),
            source.terms().plan().isComplete()));
  }

  private static Instant signedAt(
      CharterSource source, List<SignatureRepository.Line> lines, SignatureKind kind) {
    return source.slots().stream()
        .filter(slot -> slot.kind() == kind && slot.person() != null)
        .flatMap(slot -> SignatureLedger.counting(lines, source, slot).stream())
        .map(SignatureRepository.Line::getSignedAt)
        .findFirst()
        .orElse(null);
  }

  private static int supporters(CharterSource source, List<SignatureRepository.Line> lines) {
    return (int)
        source.slots().stream()
            .filter(slot -> slot.kind() == SignatureKind.SUPPORT && slot.person() != null)
            .filter(slot -> SignatureLedger.counting(lines, source, slot).isPresent())
            .count();
  }

  @EventListener
  void on(RolloutEvents.SeatChanged changed) {
    events.publishEvent(new CharterRecordChanged(changed.rollout()));
  }

  @EventListener
  void on(RetreatChanged changed) {
    events.publishEvent(new CharterRecordChanged(changed.rolloutId()));
  }
}
