package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/** Who acts for a seat on a day: dated, one hop, one seat in a ballot (M7). */
@Service
@Transactional
public class Substitutes {

  /** A substitution that is not over. */
  public record Substitute(
      UUID id, SeatId seat, PersonId person, DateRange days, PersonId namedBy) {}

  private final RolloutRepository rollouts;
  private final SeatRepository seats;
  private final SubstitutionRepository substitutions;
  private final SeatChanges changes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Substitutes(
      RolloutRepository rollouts,
      SeatRepository seats,
      SubstitutionRepository substitutions,
      SeatChanges changes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rollouts = rollouts;
    this.seats = seats;
    this.substitutions = substitutions;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  /** Who acts for the seat on that day of the rollout's calendar; empty where nobody does. */
  @Transactional(readOnly = true)
  public Optional<PersonId> substituteOn(SeatId seat, LocalDate day) {
    return Optional.ofNullable(substitutesOn(Set.of(seat), day).get(seat));
  }

  /** One statement for any number of seats; seats without a substitute that day are left out. */
  @Transactional(readOnly = true)
  public Map<SeatId, PersonId> substitutesOn(Set<SeatId> asked, LocalDate day) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    return substitutions.on(asked.stream().map(SeatId::value).toList(), day).stream()
        .collect(Collectors.toUnmodifiableMap(Substitution::seat, Substitution::person));
  }

  /** Those of a rollout that run or are still to come, earliest first. */
  @Transactional(readOnly = true)
  public List<Substitute> notOver(RolloutId rollout) {
    LocalDate today = today(rollout);
    return substitutions.notOver(rollout, today).stream()
        .map(s -> new Substitute(s.id(), s.seat(), s.person(), s.days(), s.namedBy()))
        .toList();
  }

  /**
   * Names who acts for a seat. Its holder may, or the chair for a voting member who cannot; for a
   * vote never the director, who submits.
   *
   * @param days not before today
   * @return why not; empty when it is named
   */
  public Optional<Refusal> name(Actor actor, SeatId id, PersonId person, DateRange days) {
    Seat seat = seats.findById(id).orElseThrow(() -> new NotFoundException("seat", id));
    rollouts.lock(seat.rollout()).orElseThrow();
    LocalDate today = today(seat.rollout());
    if (days.from().isBefore(today)) {
      return Optional.of(Refusal.because("rollout.refused.days-over"));
    }
    SeatChanges.Cause cause = new SeatChanges.Cause(actor, today, "", null);
    Optional<Refusal> refusal = changes.maySubstitute(cause, seat, person, days);
    if (refusal.isEmpty()) {
      Substitution named = substitutions.save(new Substitution(seat, person, days, actor.person()));
      events.publishEvent(RolloutActs.substitute("substitute-named", actor, named));
    }
    return refusal;
  }

  /** Ends it from today on; whoever may name a substitute for the seat may. */
  public Optional<Refusal> withdraw(Actor actor, UUID id) {
    Substitution substitution =
        substitutions.findById(id).orElseThrow(() -> new NotFoundException("substitute", id));
    Seat seat = seats.findById(substitution.seat()).orElseThrow();
    rollouts.lock(seat.rollout()).orElseThrow();
    LocalDate today = today(seat.rollout());
    Optional<Refusal> refusal = changes.rules(seat.rollout(), today).mayName(seat, actor.person());
    if (refusal.isEmpty()) {
      changes.endSubstitutions(
          new SeatChanges.Cause(actor, today, "", null), List.of(substitution));
    }
    return refusal;
  }

  private LocalDate today(RolloutId id) {
    Rollout rollout = rollouts.findById(id).orElseThrow(() -> new NotFoundException("rollout", id));
    return LocalDate.ofInstant(clock.instant(), rollout.zone());
  }
}
