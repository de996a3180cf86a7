package org.tollgate.governance.rollout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.task.OpenWork;

/** Passes seats and open work on when somebody is gone; the caller holds the rollout's lock. */
@Component
class SeatHandover {

  private final SeatRepository seats;
  private final SubstitutionRepository substitutions;
  private final SeatChanges changes;
  private final OpenWork work;
  private final ApplicationEventPublisher events;

  SeatHandover(
      SeatRepository seats,
      SubstitutionRepository substitutions,
      SeatChanges changes,
      OpenWork work,
      ApplicationEventPublisher events) {
    this.seats = seats;
    this.substitutions = substitutions;
    this.changes = changes;
    this.work = work;
    this.events = events;
  }

  boolean hasSuccessor(Seat sponsor) {
    return successor(sponsor).isPresent();
  }

  /**
   * The successor takes the sponsor's seat and work; without one the seat falls vacant and the work
   * waits.
   *
   * @param cause left or absent
   */
  boolean succeed(Actor actor, Seat sponsor, LocalDate today, String cause) {
    PersonId from = sponsor.person();
    SeatChanges.Cause why = new SeatChanges.Cause(actor, today, cause, null);
    Optional<Seat> successor = successor(sponsor);
    if (successor.isEmpty()) {
      changes.vacate(why, sponsor);
      return false;
    }
    PersonId to = successor.get().person();
    changes.vacate(why, successor.get());
    changes.give(why, sponsor, to, changes.rules(sponsor.rollout(), today));
    work.move(sponsor.rollout(), from, to);
    events.publishEvent(RolloutActs.sponsorSucceeded(actor, sponsor, from, cause));
    return true;
  }

  void vacate(Actor actor, Seat seat, LocalDate today, String cause) {
    changes.vacate(new SeatChanges.Cause(actor, today, cause, null), seat);
  }

  /** Who is gone acts for nobody any more. */
  void endSubstitutionsOf(Actor actor, PersonId person, LocalDate today) {
    changes.endSubstitutions(
        new SeatChanges.Cause(actor, today, "", null), substitutions.by(person));
  }

  private Optional<Seat> successor(Seat sponsor) {
    return seats.findAll(List.of(sponsor.rollout().value())).stream()
        .filter(seat -> seat.role() == SeatRole.SUCCESSOR && seat.person() != null)
        .findFirst();
  }
}
