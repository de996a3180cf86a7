package org.tollgate.learning.permit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** Permits as their holders, leads and programs see them, and their revocation. */
@Service
@Transactional
public class PermitBoard {

  private static final int MOST = 500;

  private final PermitRepository permits;
  private final PermitFeed feed;
  private final Coverages coverages;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final Place place;

  PermitBoard(
      PermitRepository permits,
      PermitFeed feed,
      Coverages coverages,
      Procedures procedures,
      LearningSeats seats,
      Place place) {
    this.permits = permits;
    this.feed = feed;
    this.coverages = coverages;
    this.procedures = procedures;
    this.seats = seats;
    this.place = place;
  }

  /** Where and when. */
  @org.springframework.stereotype.Component
  record Place(Rollouts rollouts, Clock clock) {}

  public record Line(PermitView permit, ProcedureView procedure) {}

  /**
   * @param lines the latest first: for who leads those of everybody, else one's own
   * @param coverage who holds every permit that is needed, by department; null unless they lead
   */
  public record Board(List<Line> lines, Coverages.Coverage coverage, boolean leads, ZoneId zone) {}

  /**
   * @param mayRevoke whether the reader leads and it is not over
   */
  public record Certificate(Line line, ZoneId zone, boolean mayRevoke) {}

  /** What a program that follows permits is told. */
  public record Changes(List<Told> changes, long last) {}

  public record Told(
      long number, PermitId permit, PersonId person, PermitState state, Instant at) {}

  @Transactional(readOnly = true)
  public Board board(Actor actor, RolloutId rollout) {
    seats.requireRead(actor, rollout);
    boolean leads = seats.has(actor, rollout, May.LEAD);
    Map<ProcedureId, ProcedureView> names = names(rollout);
    List<Line> lines =
        permits.findAll(Set.of(rollout.value())).stream()
            .map(Permit::view)
            .filter(permit -> leads || permit.person().equals(actor.person()))
            .sorted(Comparator.comparing((PermitView p) -> p.days().issuedAt()).reversed())
            .map(permit -> new Line(permit, names.get(permit.scope().procedure())))
            .toList();
    Coverages.Coverage coverage =
        leads ? coverages.of(Set.of(rollout), place.clock().instant()).get(rollout) : null;
    return new Board(lines, coverage, leads, zone(rollout));
  }

  /**
   * @throws NotFoundException if it is neither the actor's own nor the actor leads
   */
  @Transactional(readOnly = true)
  public Certificate certificate(Actor actor, RolloutId rollout, PermitId id) {
    seats.requireRead(actor, rollout);
    boolean leads = seats.has(actor, rollout, May.LEAD);
    PermitView permit = load(rollout, id).view();
    if (!leads && !permit.person().equals(actor.person())) {
      throw new NotFoundException("permit", id);
    }
    Line line = new Line(permit, names(rollout).get(permit.scope().procedure()));
    return new Certificate(line, zone(rollout), leads && !permit.state().isOver());
  }

  /**
   * @param reason 1 to 2000 characters; never shown on the public page
   */
  public Optional<Refusal> revoke(Actor actor, RolloutId rollout, PermitId id, String reason) {
    seats.require(actor, rollout, May.LEAD);
    Permit permit = load(rollout, id);
    if (permit.isOver()) {
      return Optional.of(Refusal.because("permit.refused.over"));
    }
    permit.revoke(actor, reason.strip(), place.clock().instant().truncatedTo(ChronoUnit.MICROS));
    permits.save(permit);
    return Optional.empty();
  }

  /**
   * All issues for one person, in the rollouts that the actor leads; one's own in all.
   *
   * @throws NotFoundException if the actor may not know of the person
   */
  @Transactional(readOnly = true)
  public List<PermitView> of(Actor actor, PersonId person) {
    Set<RolloutId> led = seats.where(actor, May.LEAD);
    boolean own = actor.person().equals(person);
    if (!own && led.isEmpty()) {
      throw new NotFoundException("permits of", person);
    }
    List<PermitView> found =
        permits.findOf(person.value()).stream()
            .map(Permit::view)
            .filter(permit -> own || led.contains(permit.scope().rollout()))
            .toList();
    if (!own && found.isEmpty()) {
      throw new NotFoundException("permits of", person);
    }
    return found;
  }

  /** Changes after a number in the rollouts that the actor leads, at most 500 looked at. */
  @Transactional(readOnly = true)
  public Changes after(Actor actor, long number) {
    Set<RolloutId> led = seats.where(actor, May.LEAD);
    List<PermitFeed.Change> all = feed.after(number, MOST);
    List<Told> told =
        all.stream()
            .filter(each -> led.contains(new RolloutId(each.rollout())))
            .map(
                each ->
                    new Told(
                        each.number(),
                        new PermitId(each.permit()),
                        each.person(),
                        each.state(),
                        each.at()))
            .toList();
    return new Changes(told, all.isEmpty() ? number : all.get(all.size() - 1).number());
  }

  private Map<ProcedureId, ProcedureView> names(RolloutId rollout) {
    return procedures.of(rollout).stream()
        .collect(Collectors.toMap(ProcedureView::id, Function.identity()));
  }

  private ZoneId zone(RolloutId rollout) {
    return place.rollouts().view(rollout).zone();
  }

  private Permit load(RolloutId rollout, PermitId id) {
    return permits
        .findById(id)
        .filter(permit -> permit.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("permit", id));
  }
}
