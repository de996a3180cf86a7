package org.tollgate.governance.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.Substitutes;

/** Shows ballots to others: until one has closed, who has voted but not how. */
@Component
class BallotViews {

  private final Substitutes substitutes;
  private final Clock clock;

  BallotViews(Substitutes substitutes, Clock clock) {
    this.substitutes = substitutes;
    this.clock = clock;
  }

  List<BallotView> of(Collection<Ballot> ballots) {
    Map<BallotId, Map<SeatId, PersonId>> acting = acting(ballots);
    return ballots.stream().map(b -> view(b, acting.getOrDefault(b.id(), Map.of()))).toList();
  }

  /** Days differ by zone, and there are never more than three at the same instant. */
  private Map<BallotId, Map<SeatId, PersonId>> acting(Collection<Ballot> ballots) {
    Map<LocalDate, Set<SeatId>> seats = new HashMap<>();
    for (Ballot ballot : ballots) {
      if (!ballot.isOver()) {
        Set<SeatId> ofDay = seats.computeIfAbsent(today(ballot), day -> new HashSet<>());
        ballot.lines().forEach(line -> ofDay.add(line.seat()));
      }
    }
    Map<LocalDate, Map<SeatId, PersonId>> days = new HashMap<>();
    seats.forEach((day, ofDay) -> days.put(day, substitutes.substitutesOn(ofDay, day)));
    Map<BallotId, Map<SeatId, PersonId>> acting = new HashMap<>();
    ballots.forEach(b -> acting.put(b.id(), days.getOrDefault(today(b), Map.of())));
    return acting;
  }

  private LocalDate today(Ballot ballot) {
    return LocalDate.ofInstant(clock.instant(), ballot.zone());
  }

  private static BallotView view(Ballot ballot, Map<SeatId, PersonId> acting) {
    Count count = ballot.count();
    return new BallotView(
        ballot.id(),
        ballot.rollout(),
        ballot.subject(),
        ballot.state(),
        ballot.term(),
        ballot.outcome(),
        new BallotView.Tally(count.entitled(), count.quorum(), count.cast()),
        ballot.lines().stream()
            .map(line -> line(ballot, line, ballot.isOver() ? null : acting.get(line.seat())))
            .toList());
  }

  private static BallotView.RosterLine line(Ballot ballot, RosterSeat line, PersonId acting) {
    Vote vote = ballot.book().counting(line.seat(), false).orElse(null);
    boolean byOther = vote != null && !vote.by().equals(vote.signed().voter().holder());
    return new BallotView.RosterLine(
        line.seat(),
        line.title(),
        line.holder(),
        vote == null ? acting : byOther ? vote.by() : null,
        line.barred(),
        vote != null,
        ballot.isOver() ? shown(ballot, line, vote) : null);
  }

  private static BallotView.VoteView shown(Ballot ballot, RosterSeat line, Vote vote) {
    List<BallotView.VoteView> replaced =
        ballot.book().replaced(line.seat()).stream().map(v -> v.view(List.of())).toList();
    return vote == null ? null : vote.view(replaced);
  }
}
