package org.tollgate.governance.charter;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

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
  private final Rollouts rollouts;
  private final ApplicationEventPublisher events;

  CharterRecords(
      CharterVersions versions,
      CharterSources sources,
      SignatureLedger ledger,
      Retreats retreats,
      Rollouts rollouts,
      ApplicationEventPublisher events) {
    this.versions = versions;
    this.sources = sources;
    this.ledger = ledger;
    this.retreats = retreats;
    this.rollouts = rollouts;
    this.events = events;
  }

  /** Rollouts without a charter are left out. */
  public Map<RolloutId, CharterFacts> facts(Set<RolloutId> ids) {
    return ids.isEmpty() ? Map.of() : facts(ids, retreats.standings(ids), Earlier.NOT_ASKED);
  }

  /**
   * The same together with how many signatures, seats and retreats were as they should be at an
   * earlier moment. Of goals the records do not tell: they change only with a new version.
   */
  public Map<RolloutId, CharterFacts> facts(Set<RolloutId> ids, Instant before) {
    return ids.isEmpty()
        ? Map.of()
        : facts(
            ids, retreats.standings(ids, before), new Earlier(before, rollouts.filledSince(ids)));
  }

  /** What is asked about an earlier moment; without one nothing is. */
  private record Earlier(Instant moment, Map<SeatId, LocalDate> filledSince) {

    static final Earlier NOT_ASKED = new Earlier(null, Map.of());

    boolean isAsked() {
      return moment != null;
    }

    boolean was(SeatView seat) {
      LocalDate since = filledSince.get(seat.id());
      return since != null && !since.isAfter(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
  }

  private Map<RolloutId, CharterFacts> facts(
      Set<RolloutId> ids, Map<RolloutId, Retreats.Standing> standings, Earlier earlier) {
    Map<RolloutId, Charter> charters = versions.counting(ids);
    Map<RolloutId, List<SignatureRepository.Line>> lines =
        ledger.lines(ids).stream().collect(groupingBy(SignatureRepository.Line::rollout));
    Map<RolloutId, CharterFacts> facts = new HashMap<>();
    for (CharterSource source : sources.of(charters.values())) {
      RolloutId id = source.charter().rollout();
      facts.put(id, facts(source, lines.getOrDefault(id, List.of()), standings.get(id), earlier));
    }
    return facts;
  }

  private static CharterFacts facts(
      CharterSource source,
      List<SignatureRepository.Line> lines,
      Retreats.Standing standing,
      Earlier earlier) {
    CharterContent content = source.content();
    int passing = (int) content.goals().stream().filter(Goal::passes).count();
    List<String> departments = content.departments().stream().map(ScopedDepartment::name).toList();
    return new CharterFacts(
        source.charter().acceptedAt(),
        signedAt(source, lines, SignatureKind.SPONSOR),
        signedAt(source, lines, SignatureKind.SUCCESSOR),
        supporters(source, lines, earlier),
        new Count(passing, content.goals().size()),
        seats(source, departments, earlier),
        new Count(standing.seen(), standing.open(), standing.seenBefore()),
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
        .map(SignatureRepository.Line::signedAt)
        .findFirst()
        .orElse(null);
  }

  private static Count supporters(
      CharterSource source, List<SignatureRepository.Line> lines, Earlier earlier) {
    List<Instant> signed =
        source.slots().stream()
            .filter(slot -> slot.kind() == SignatureKind.SUPPORT && slot.person() != null)
            .flatMap(slot -> SignatureLedger.counting(lines, source, slot).stream())
            .map(SignatureRepository.Line::signedAt)
            .toList();
    int needed = source.content().departments().size();
    if (!earlier.isAsked()) {
      return new Count(signed.size(), needed);
    }
    long before = signed.stream().filter(at -> !at.isAfter(earlier.moment())).count();
    return new Count(signed.size(), needed, (int) before);
  }

  private static Count seats(CharterSource source, List<String> departments, Earlier earlier) {
    Count now = SeatCoverage.of(source.seats(), departments).count();
    if (!earlier.isAsked()) {
      return now;
    }
    List<SeatView> filled = source.seats().stream().filter(earlier::was).toList();
    int before = SeatCoverage.of(filled, departments).count().done();
    return new Count(now.done(), now.needed(), before);
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
