package org.tollgate.governance.rollout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/**
 * Makes a change of seats that somebody was entitled to, keeps the rules of {@link SeatRules} and
 * writes it into the record. The caller holds the rollout's lock.
 */
@Component
class SeatChanges {

  /**
   * @param today in the rollout's zone
   * @param reason kept with the seat's history
   * @param decision of the committee, or null
   */
  record Cause(Actor actor, LocalDate today, String reason, UUID decision) {}

  private final RolloutRepository rollouts;
  private final SeatRepository seats;
  private final SubstitutionRepository substitutions;
  private final SeatCandidates candidates;
  private final ApplicationEventPublisher events;
  private final MessageSource messages;

  SeatChanges(
      RolloutRepository rollouts,
      SeatRepository seats,
      SubstitutionRepository substitutions,
      SeatCandidates candidates,
      ApplicationEventPublisher events,
      MessageSource messages) {
    this.rollouts = rollouts;
    this.seats = seats;
    this.substitutions = substitutions;
    this.candidates = candidates;
    this.events = events;
    this.messages = messages;
  }

  SeatRules rules(RolloutId rollout, LocalDate today) {
    return new SeatRules(
        seats.findAll(List.of(rollout.value())), substitutions.notOver(rollout, today));
  }

  boolean isSponsor(RolloutId rollout, PersonId person) {
    return seats.findAll(List.of(rollout.value())).stream()
        .anyMatch(seat -> seat.role() == SeatRole.SPONSOR && seat.isHeldBy(person));
  }

  Optional<Refusal> mayAdd(RolloutId rollout, NewSeat seat) {
    boolean party =
        rollouts.findById(rollout).orElseThrow().terms().parties().stream()
            .anyMatch(other -> other.organisation().equals(seat.organisation()));
    return party
        ? new SeatRules(seats.findAll(List.of(rollout.value())), List.of()).mayAdd(seat)
        : Optional.of(Refusal.because("rollout.refused.not-a-party"));
  }

  OrganisationId organisationOf(PersonId person) {
    return candidates.organisationOf(person);
  }

  /** Whether the person may act for the seat on these days. */
  Optional<Refusal> maySubstitute(Cause cause, Seat seat, PersonId person, DateRange days) {
    SeatRules rules = rules(seat.rollout(), cause.today());
    return rules
        .mayName(seat, cause.actor().person())
        .or(() -> candidates.check(person, seat.organisation()))
        .or(() -> rules.maySubstitute(seat, person, days));
  }

  /** The seats that every rollout has: its director's, filled, and those of the top, vacant. */
  void begin(Cause cause, RolloutId rollout, OrganisationId client, OrganisationId own) {
    add(cause, rollout, NewSeat.of(SeatRole.SPONSOR, word("role.sponsor", "Sponsor"), client));
    add(
        cause,
        rollout,
        NewSeat.of(SeatRole.SUCCESSOR, word("role.successor", "Successor of the sponsor"), client));
    add(
        cause,
        rollout,
        NewSeat.of(SeatRole.COMMITTEE_MEMBER, word("seats.chair", "Chair"), client).asChair());
    NewSeat director =
        NewSeat.of(SeatRole.DIRECTOR, word("role.director", "Project director"), own);
    Seat seat = new Seat(SeatId.random(), rollout, director);
    seat.fill(cause.actor().person(), cause.today(), cause.reason());
    seats.save(seat);
    events.publishEvent(RolloutActs.seatChanged(cause, seat, null));
  }

  private String word(String key, String otherwise) {
    return messages.getMessage("rollout." + key, null, otherwise, LocaleContextHolder.getLocale());
  }

  SeatId add(Cause cause, RolloutId rollout, NewSeat wanted) {
    Seat seat = seats.save(new Seat(SeatId.random(), rollout, wanted));
    events.publishEvent(RolloutActs.seatAdded(cause, seat));
    return seat.id();
  }

  /**
   * Adds a seat together with who holds it, or does neither.
   *
   * @param holder null for a seat that is vacant at first
   */
  Optional<Refusal> addHeld(Cause cause, RolloutId rollout, NewSeat wanted, PersonId holder) {
    Seat seat = new Seat(SeatId.random(), rollout, wanted);
    SeatRules rules = rules(rollout, cause.today());
    Optional<Refusal> refusal = mayAdd(rollout, wanted);
    if (refusal.isEmpty() && holder != null) {
      refusal =
          candidates.check(holder, wanted.organisation()).or(() -> rules.mayHold(seat, holder));
    }
    if (refusal.isPresent()) {
      return refusal;
    }
    Seat stored = seats.save(seat);
    events.publishEvent(RolloutActs.seatAdded(cause, stored));
    if (holder != null) {
      give(cause, stored, holder, rules);
    }
    return Optional.empty();
  }

  Optional<Refusal> fill(Cause cause, Seat seat, PersonId person) {
    SeatRules rules = rules(seat.rollout(), cause.today());
    Optional<Refusal> refusal =
        candidates.check(person, seat.organisation()).or(() -> rules.mayHold(seat, person));
    if (refusal.isEmpty()) {
      give(cause, seat, person, rules);
    }
    return refusal;
  }

  /** Without asking the rules: for the succession, which the charter foresaw. */
  void give(Cause cause, Seat seat, PersonId person, SeatRules rules) {
    PersonId from = seat.person();
    endSubstitutions(cause, rules.endingWith(seat, person));
    seat.fill(person, cause.today(), cause.reason());
    seats.save(seat);
    events.publishEvent(RolloutActs.seatChanged(cause, seat, from));
  }

  Optional<Refusal> vacate(Cause cause, Seat seat) {
    PersonId from = seat.person();
    if (from == null) {
      return Optional.of(Refusal.because("rollout.refused.seat-vacant"));
    }
    endSubstitutions(cause, rules(seat.rollout(), cause.today()).endingWith(seat, null));
    seat.vacate(cause.today(), cause.reason());
    seats.save(seat);
    events.publishEvent(RolloutActs.seatChanged(cause, seat, from));
    return Optional.empty();
  }

  Optional<Refusal> remove(Cause cause, Seat seat) {
    if (seat.person() != null) {
      return Optional.of(Refusal.because("rollout.refused.seat-held"));
    }
    if (seat.role() == SeatRole.SPONSOR
        || seat.role() == SeatRole.SUCCESSOR
        || seat.role() == SeatRole.DIRECTOR) {
      return Optional.of(Refusal.because("rollout.refused.seat-needed", seat.role()));
    }
    seat.remove();
    seats.save(seat);
    events.publishEvent(RolloutActs.seatRemoved(cause, seat));
    return Optional.empty();
  }

  /** One seat chairs the committee; the one that did so far votes on as a member. */
  Optional<Refusal> chair(Cause cause, Seat seat) {
    if (!seat.role().votes()) {
      return Optional.of(Refusal.because("rollout.refused.chair-votes"));
    }
    for (Seat other : seats.findAll(List.of(seat.rollout().value()))) {
      if (other.isChair() && !other.id().equals(seat.id())) {
        other.chair(false);
        seats.save(other);
      }
    }
    seat.chair(true);
    seats.save(seat);
    events.publishEvent(RolloutActs.chairMoved(cause, seat));
    return Optional.empty();
  }

  void decideBy(Cause cause, Rollout rollout, VotingRule rule) {
    rollout.decideBy(rule);
    rollouts.save(rollout);
    events.publishEvent(RolloutActs.ruleChanged(cause, rollout.id(), rule));
  }

  // a substitute stands in for the holder who named them, not for the next one
  void endSubstitutions(Cause cause, List<Substitution> ending) {
    for (Substitution substitution : ending) {
      substitution.withdraw(cause.today());
      substitutions.save(substitution);
      events.publishEvent(
          RolloutActs.substitute("substitute-withdrawn", cause.actor(), substitution));
    }
  }
}
