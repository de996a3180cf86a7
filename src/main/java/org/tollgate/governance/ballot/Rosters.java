package org.tollgate.governance.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes;

/** Draws up rosters, and keeps those of running ballots when a seat changes hands. */
@Component
class Rosters {

  private static final String SUBMITTER = "ballot.barred.submitter";
  private static final String DELEGATE = "ballot.barred.delegate";

  private final Rollouts rollouts;
  private final Substitutes substitutes;
  private final BallotRepository ballots;
  private final BallotLedger ledger;

  Rosters(
      Rollouts rollouts, Substitutes substitutes, BallotRepository ballots, BallotLedger ledger) {
    this.rollouts = rollouts;
    this.substitutes = substitutes;
    this.ballots = ballots;
    this.ledger = ledger;
  }

  /** Only to be looked at: there is no question yet. */
  Ballot draw(RolloutId rollout, Map<PersonId, String> barred, Instant now) {
    BallotRequest.Subject nothing = new BallotRequest.Subject("preview", rollout.value());
    PersonId nobody = Actor.SYSTEM.person();
    return draw(new BallotRequest(rollout, nothing, nobody, barred, now, null));
  }

  /** A ballot as it would open: the committee's seats and rule of this moment. */
  Ballot draw(BallotRequest request) {
    RolloutView rollout = rollouts.view(request.rollout());
    LocalDate day = LocalDate.ofInstant(request.opensAt(), rollout.zone());
    Map<PersonId, String> barred = new HashMap<>(request.barred());
    barred.put(request.submittedBy(), SUBMITTER);
    List<SeatView> seats = rollouts.seats(request.rollout());
    delegates(seats, barred.keySet(), day).forEach(p -> barred.putIfAbsent(p, DELEGATE));
    Ballot ballot =
        new Ballot(
            request,
            rollout.zone(),
            rollout.votingRule(),
            barred.entrySet().stream()
                .map(entry -> new Ballot.Barred(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet()));
    seat(ballot, seats);
    return ballot;
  }

  private static void seat(Ballot ballot, List<SeatView> seats) {
    Set<PersonId> seated = new HashSet<>();
    int ordinal = 0;
    for (SeatView seat : seats) {
      if (seat.role().votes()) {
        String reason = seat.isVacant() ? null : reason(ballot, seat.person(), seated);
        ballot.seat(new RosterSeat(ordinal++, seat, reason));
      }
    }
  }

  private static String reason(Ballot ballot, PersonId person, Set<PersonId> seated) {
    boolean first = seated.add(person);
    return ballot.barredReason(person).orElse(first ? null : RosterSeat.TWO_SEATS);
  }

  /** Who acts for a barred person on the day the ballot opens. */
  private Collection<PersonId> delegates(
      List<SeatView> seats, Set<PersonId> barred, LocalDate day) {
    return substitutes
        .substitutesOn(
            seats.stream()
                .filter(seat -> barred.contains(seat.person()))
                .map(SeatView::id)
                .collect(Collectors.toUnmodifiableSet()),
            day)
        .values();
  }

  /** A seat that passes on takes its right to vote with it; a vote already cast stands. */
  @EventListener
  void on(RolloutEvents.SeatChanged changed) {
    for (Ballot ballot : ballots.running(changed.rollout(), changed.seat())) {
      ballot.passSeat(changed.seat(), changed.to());
      ledger.passed(ballot, changed);
    }
  }
}
