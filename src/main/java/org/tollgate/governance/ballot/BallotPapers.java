package org.tollgate.governance.ballot;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.SeatId;

/** Shows one ballot to one person: all seats of the rollout may read it, whoever may vote. */
@Service
@Transactional(readOnly = true)
public class BallotPapers {

  private final BallotRepository ballots;
  private final RolloutAccess access;
  private final BallotViews views;
  private final Briefings briefings;
  private final Eligibility eligibility;

  BallotPapers(
      BallotRepository ballots,
      RolloutAccess access,
      BallotViews views,
      Briefings briefings,
      Eligibility eligibility) {
    this.ballots = ballots;
    this.access = access;
    this.views = views;
    this.briefings = briefings;
    this.eligibility = eligibility;
  }

  /**
   * @throws NotFoundException if there is no such ballot or the actor may not read its rollout
   */
  public BallotPaper paper(Actor actor, BallotId id, Locale locale) {
    Ballot ballot = ballots.findById(id).orElseThrow(() -> new NotFoundException("ballot", id));
    access.require(actor, ballot.rollout(), Right.READ);
    LocalDate today = eligibility.today(ballot);
    return new BallotPaper(
        views.of(List.of(ballot)).get(0),
        briefings.briefing(ballot.subject(), locale),
        new BallotPaper.Terms(ballot.submittedBy(), ballot.rule(), ballot.zone(), today),
        new BallotPaper.Facts(
            ballot.unmet().waitingLines(locale), ballot.unmet().acceptedLines(locale)),
        marks(ballot),
        ballot.outcome() == null ? null : result(ballot),
        reader(actor, ballot));
  }

  private static Map<SeatId, BallotPaper.Mark> marks(Ballot ballot) {
    Map<SeatId, BallotPaper.Mark> marks = new HashMap<>();
    for (RosterSeat line : ballot.lines()) {
      boolean reset =
          ballot
              .book()
              .counting(line.seat(), false)
              .map(vote -> vote.signed().voter().passwordReset())
              .orElse(false);
      marks.put(line.seat(), new BallotPaper.Mark(line.isChair(), line.hasVeto(), reset));
    }
    return marks;
  }

  private static BallotPaper.Result result(Ballot ballot) {
    Map<Choice, Integer> votes = new EnumMap<>(Choice.class);
    Count count = ballot.count();
    count.roster().stream()
        .filter(seat -> seat.vote() != null)
        .forEach(seat -> votes.merge(seat.vote(), 1, Integer::sum));
    return new BallotPaper.Result(
        ballot.decidedBy(),
        votes,
        ballot.book().casting().map(vote -> vote.view(List.of())).orElse(null),
        count.hasVeto(),
        ballot.outcome() == Outcome.CONDITIONAL ? ballot.conditions() : List.of());
  }

  private BallotPaper.Reader reader(Actor actor, Ballot ballot) {
    PersonId person = actor.person();
    BallotView.VoteView own =
        ballot.lines().stream()
            .flatMap(line -> ballot.book().counting(line.seat(), false).stream())
            .filter(vote -> vote.by().equals(person))
            .findFirst()
            .map(vote -> vote.view(List.of()))
            .orElse(null);
    boolean mayResume =
        ballot.state() == BallotView.State.SUSPENDED
            && eligibility.mayPreside(actor, ballot).isEmpty();
    return new BallotPaper.Reader(own, mayResume, eligibility.seated(ballot));
  }
}
