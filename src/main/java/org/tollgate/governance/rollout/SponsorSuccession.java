package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.AbsenceRecorded;
import org.tollgate.base.people.AbsenceView;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonLeft;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;

/**
 * A change at the top does not end the rollout (P2): when the sponsor leaves, or is away for more
 * than the days set, seat and open work pass to the successor in the same transaction. Whoever else
 * leaves vacates their seats.
 */
@Service
@Transactional
public class SponsorSuccession {

  private final SeatRepository seats;
  private final RolloutRepository rollouts;
  private final SeatHandover handover;
  private final PeopleDirectory people;
  private final Clock clock;
  private final int absenceDays;

  SponsorSuccession(
      SeatRepository seats,
      RolloutRepository rollouts,
      SeatHandover handover,
      PeopleDirectory people,
      Clock clock,
      @Value("${tollgate.succession.absence-days:20}") int absenceDays) {
    this.seats = seats;
    this.rollouts = rollouts;
    this.handover = handover;
    this.people = people;
    this.clock = clock;
    this.absenceDays = absenceDays;
  }

  @EventListener
  void on(PersonLeft left) {
    for (Seat seat : seats.heldBy(left.person())) {
      Rollout rollout = rollouts.lock(seat.rollout()).orElseThrow();
      if (rollout.state().isOver()) {
        continue;
      }
      if (seat.role() == SeatRole.SPONSOR) {
        handover.succeed(left.actor(), seat, today(rollout), "left");
      } else {
        handover.vacate(left.actor(), seat, today(rollout), "left");
      }
    }
    handover.endSubstitutionsOf(left.actor(), left.person(), left.on());
  }

  /** An absence that has begun when it is entered takes effect at once. */
  @EventListener
  void on(AbsenceRecorded absence) {
    for (Seat seat : seats.heldBy(absence.person())) {
      if (seat.role() == SeatRole.SPONSOR) {
        passOn(seat, List.of(absence.days()));
      }
    }
  }

  /**
   * Passes on the seat of every sponsor whose long absence has begun; for the daily timer. Asking
   * again changes nothing.
   *
   * @return how many seats passed
   */
  public int check() {
    int passed = 0;
    for (Seat seat : seats.sponsors()) {
      LocalDate yesterday = LocalDate.now(clock).minusDays(1);
      List<DateRange> days =
          people.absencesFrom(List.of(seat.person()), yesterday).stream()
              .map(AbsenceView::days)
              .toList();
      passed += passOn(seat, days) ? 1 : 0;
    }
    return passed;
  }

  private boolean passOn(Seat seat, List<DateRange> absences) {
    Rollout rollout = rollouts.lock(seat.rollout()).orElseThrow();
    LocalDate today = today(rollout);
    boolean away =
        absences.stream()
            .anyMatch(
                days ->
                    days.contains(today) && !days.to().isBefore(days.from().plusDays(absenceDays)));
    return away
        && !rollout.state().isOver()
        && handover.hasSuccessor(seat)
        && handover.succeed(Actor.SYSTEM, seat, today, "absent");
  }

  private LocalDate today(Rollout rollout) {
    return LocalDate.ofInstant(clock.instant(), rollout.zone());
  }
}
