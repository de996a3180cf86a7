package org.tollgate.governance.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes;

/**
 * Says for which seat a person may vote now, or why for none (M6, M7).
 *
 * <p>A seat's holder may, and for the days of a substitution its substitute: dated, one hop, since
 * a substitution names a seat and never leads on. Nobody votes for two seats of one ballot, so who
 * holds a seat of the roster is nobody's substitute in it. A holder may replace the vote of their
 * substitute, a substitute not that of the holder. Who is barred stays barred whatever seat they
 * come to hold or act for after the ballot opened, and nobody acts for a barred seat.
 *
 * <p>Who stands in for a barred person when the ballot opens is barred as well. A substitution
 * named later gives no vote and takes none: otherwise a barred person could silence a voter by
 * naming them.
 */
@Component
class Eligibility {

  private final Rollouts rollouts;
  private final Substitutes substitutes;
  private final RolloutAccess access;
  private final Clock clock;

  Eligibility(Rollouts rollouts, Substitutes substitutes, RolloutAccess access, Clock clock) {
    this.rollouts = rollouts;
    this.substitutes = substitutes;
    this.access = access;
    this.clock = clock;
  }

  /** For which seat, or why for none. */
  sealed interface Standing {

    record For(RosterSeat seat, boolean substitute) implements Standing {}

    record Nobody(VoteResult.Refused refused) implements Standing {}
  }

  Standing of(PersonId person, Ballot ballot, boolean casting) {
    Map<SeatId, PersonId> acting = actingToday(ballot);
    List<RosterSeat> own = ballot.lines().stream().filter(l -> l.isHeldBy(person)).toList();
    List<RosterSeat> acted =
        ballot.lines().stream().filter(l -> person.equals(acting.get(l.seat()))).toList();
    boolean barred = ballot.barredReason(person).isPresent();
    if (own.isEmpty() && acted.isEmpty() && !barred) {
      return no(elsewhen(person, ballot));
    }
    Optional<VoteResult.Refused> closed = closed(ballot, casting);
    if (closed.isPresent()) {
      return no(closed.get());
    }
    if (barred) {
      return no(VoteResult.Refused.because(ballot.barredReason(person).orElseThrow()));
    }
    return own.isEmpty()
        ? asSubstitute(person, ballot, acted, casting)
        : asHolder(ballot, own, casting);
  }

  private static Standing asHolder(Ballot ballot, List<RosterSeat> own, boolean casting) {
    Optional<RosterSeat> seat =
        own.stream()
            .filter(line -> !casting || line.isChair())
            .filter(line -> line.barred() == null)
            .findFirst();
    if (seat.isEmpty()) {
      String barred = own.get(0).barred();
      return no(VoteResult.Refused.because(barred == null ? "ballot.refused.not-chair" : barred));
    }
    return voting(ballot, seat.get(), false, casting);
  }

  private static Standing asSubstitute(
      PersonId person, Ballot ballot, List<RosterSeat> acted, boolean casting) {
    Comparator<RosterSeat> votedThere =
        Comparator.comparing(line -> !ballot.book().hasVoted(person, line.seat()));
    Optional<RosterSeat> first =
        acted.stream()
            .filter(line -> !casting || line.isChair())
            .min(votedThere.thenComparing(line -> !line.isEntitled()));
    if (first.isEmpty()) {
      return no(VoteResult.Refused.because("ballot.refused.not-chair"));
    }
    RosterSeat seat = first.get();
    if (!seat.isEntitled()) {
      return no(VoteResult.Refused.because("ballot.refused.seat-barred"));
    }
    if (ballot.book().hasVotedElsewhere(person, seat.seat())) {
      return no(VoteResult.Refused.because("ballot.refused.two-seats"));
    }
    Optional<Vote> there = ballot.book().counting(seat.seat(), casting);
    if (there.isPresent() && there.get().by().equals(seat.holder())) {
      return no(VoteResult.Refused.because("ballot.refused.holder-voted"));
    }
    return voting(ballot, seat, true, casting);
  }

  private static Standing voting(
      Ballot ballot, RosterSeat seat, boolean substitute, boolean casting) {
    boolean tooLate =
        !casting
            && ballot.state() == BallotView.State.TIED
            && ballot.book().counting(seat.seat(), false).isEmpty();
    return tooLate
        ? no(VoteResult.Refused.because("ballot.refused.tied"))
        : new Standing.For(seat, substitute);
  }

  private Optional<VoteResult.Refused> closed(Ballot ballot, boolean casting) {
    String reason =
        switch (ballot.state()) {
          case CLOSED -> "ballot.refused.closed";
          case WITHDRAWN -> "ballot.refused.withdrawn";
          case SUSPENDED -> "ballot.refused.suspended";
          case OPEN -> casting ? "ballot.refused.no-tie" : null;
          case TIED -> null;
        };
    if (reason == null && !clock.instant().isBefore(ballot.term().deadline())) {
      reason = "ballot.refused.deadline";
    }
    return Optional.ofNullable(reason).map(VoteResult.Refused::because);
  }

  private VoteResult.Refused elsewhen(PersonId person, Ballot ballot) {
    Set<SeatId> seats = seats(ballot);
    return substitutes.notOver(ballot.rollout()).stream()
        .filter(s -> s.person().equals(person) && seats.contains(s.seat()))
        .findFirst()
        .map(s -> outside(s.days()))
        .orElseGet(() -> VoteResult.Refused.because("ballot.refused.not-on-roster"));
  }

  private static VoteResult.Refused outside(DateRange days) {
    return VoteResult.Refused.because("ballot.refused.not-today", days.from(), days.to());
  }

  /** Only the chair, or who acts for the chair today, presides; and nobody who is barred. */
  Optional<Refusal> mayPreside(Actor actor, Ballot ballot) {
    access.require(actor, ballot.rollout(), Right.READ);
    PersonId person = actor.person();
    Optional<String> barred = ballot.barredReason(person);
    if (barred.isPresent()) {
      return barred.map(Refusal::because);
    }
    Map<SeatId, PersonId> acting = actingToday(ballot);
    boolean presides =
        ballot
            .chair()
            .filter(RosterSeat::isEntitled)
            .filter(chair -> chair.isHeldBy(person) || person.equals(acting.get(chair.seat())))
            .isPresent();
    return presides ? Optional.empty() : Optional.of(Refusal.because("ballot.refused.not-chair"));
  }

  Map<SeatId, PersonId> actingToday(Ballot ballot) {
    return substitutes.substitutesOn(seats(ballot), today(ballot));
  }

  /** Everybody who holds a seat in the rollout. */
  Set<PersonId> seated(Ballot ballot) {
    return rollouts.seats(ballot.rollout()).stream()
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  LocalDate today(Ballot ballot) {
    return LocalDate.ofInstant(clock.instant(), ballot.zone());
  }

  private static Set<SeatId> seats(Ballot ballot) {
    return ballot.lines().stream().map(RosterSeat::seat).collect(Collectors.toUnmodifiableSet());
  }

  private static Standing no(VoteResult.Refused refused) {
    return new Standing.Nobody(refused);
  }
}
