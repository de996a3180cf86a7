package org.tollgate.governance.ballot;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;

/**
 * The votes of one ballot: those that count and those that were replaced. A pure view of the
 * ballot's own collection, to which it adds.
 */
record VoteBook(Collection<Vote> votes) {

  /** Enters a vote; the one that it replaces is kept under the next free place. */
  void put(SeatId seat, boolean casting, Vote.Signed signed) {
    Optional<Vote> current = counting(seat, casting);
    if (current.isEmpty()) {
      votes.add(new Vote(seat, casting, signed));
      return;
    }
    votes.add(current.get().kept(nextPlace(current.get())));
    current.get().take(signed);
  }

  /** No vote counts any longer; all stay readable. */
  void setAllAside() {
    List<Vote> counting = votes.stream().filter(Vote::counts).toList();
    counting.forEach(vote -> vote.setAside(nextPlace(vote)));
  }

  /** The seat's vote that counts. */
  Optional<Vote> counting(SeatId seat, boolean casting) {
    return votes.stream()
        .filter(v -> v.counts() && v.isCasting() == casting && v.seat().equals(seat))
        .findAny();
  }

  Choice choice(SeatId seat) {
    return counting(seat, false).map(Vote::choice).orElse(null);
  }

  Optional<Vote> casting() {
    return votes.stream().filter(vote -> vote.isCasting() && vote.counts()).findAny();
  }

  /** Votes of a seat that count no longer, newest first. */
  List<Vote> replaced(SeatId seat) {
    return votes.stream()
        .filter(vote -> !vote.counts() && !vote.isCasting() && vote.seat().equals(seat))
        .sorted(Comparator.comparing(Vote::place).reversed())
        .toList();
  }

  /**
   * Every condition that supporters propose, in the order of the seats, the casting vote's last.
   */
  List<ProposedCondition> conditions(List<SeatId> order) {
    Comparator<Vote> bySeat = Comparator.comparing(vote -> order.indexOf(vote.seat()));
    return votes.stream()
        .filter(vote -> vote.counts() && vote.choice() == Choice.CONDITIONAL)
        .sorted(Comparator.comparing(Vote::isCasting).thenComparing(bySeat))
        .flatMap(vote -> vote.signed().conditions().stream())
        .toList();
  }

  boolean hasVoted(PersonId person, SeatId seat) {
    return votes.stream()
        .anyMatch(vote -> vote.counts() && vote.by().equals(person) && vote.seat().equals(seat));
  }

  /** Whether somebody else's seat has a vote from this person: nobody votes for two. */
  boolean hasVotedElsewhere(PersonId person, SeatId seat) {
    return votes.stream()
        .anyMatch(vote -> vote.counts() && vote.by().equals(person) && !vote.seat().equals(seat));
  }

  private int nextPlace(Vote vote) {
    return 1
        + votes.stream()
            .filter(v -> v.seat().equals(vote.seat()) && v.isCasting() == vote.isCasting())
            .mapToInt(Vote::place)
            .max()
            .orElse(Vote.COUNTS);
  }
}
