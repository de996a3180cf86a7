package org.tollgate.governance.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.gate.GateRecommender.Recommendation;
import org.tollgate.governance.gate.Gates.Round;
import org.tollgate.governance.gate.Gates.Stage;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Reads a gate with everything its page shows, for those who may read the rollout. */
@Service
public class GateReading {

  private final RolloutAccess access;
  private final Gates gates;
  private final GateStandings standings;
  private final Readiness readiness;
  private final Ballots ballots;
  private final GateWatch watch;

  GateReading(
      RolloutAccess access,
      Gates gates,
      GateStandings standings,
      Readiness readiness,
      Ballots ballots,
      GateWatch watch) {
    this.access = access;
    this.gates = gates;
    this.standings = standings;
    this.readiness = readiness;
    this.ballots = ballots;
    this.watch = watch;
  }

  /**
   * @param readiness of the open gate
   */
  public record Overview(
      RolloutView rollout, List<Round> rounds, Optional<ReadinessReport> readiness) {}

  /**
   * One round of one gate.
   *
   * @param standing with what live data say now
   * @param rounds all of the rollout, oldest first
   * @param frozen what live data said at submission, by code; empty in a draft
   * @param readiness empty once the round is decided
   * @param recommendation empty where no table is reachable or the round is decided
   * @param waitsForException whether the gate goes on only by an exception
   */
  public record Sheet(
      Standing standing,
      List<Round> rounds,
      Map<String, Answer> frozen,
      Roster roster,
      Set<Right> rights,
      Optional<ReadinessReport> readiness,
      Optional<Recommendation> recommendation,
      boolean waitsForException) {

    public ReviewView review() {
      return standing.review();
    }

    public boolean isNewest() {
      return rounds.stream()
          .max(Comparator.comparing((Round r) -> r.phase()).thenComparing(Round::round))
          .filter(round -> round.review().equals(review().id()))
          .isPresent();
    }

    /** The round of this gate before this one. */
    public Optional<GateReviewId> before() {
      return rounds.stream()
          .filter(round -> round.phase() == review().phase())
          .filter(round -> round.round() == review().round() - 1)
          .map(Round::review)
          .findFirst();
    }

    /** The answers of live data that count here: as they were submitted, or now in a draft. */
    public Map<String, Answer> counting() {
      return review().submission().isPresent() ? frozen : standing.live();
    }
  }

  /**
   * Who may vote: a preview in a draft, fixed once the ballot is open.
   *
   * @param ballot null in a draft
   */
  public record Roster(
      BallotView.Tally tally,
      boolean possible,
      List<BallotView.RosterLine> lines,
      BallotView ballot) {}

  public Overview overview(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return new Overview(standings.rollout(rollout), gates.rounds(rollout), readiness.of(rollout));
  }

  /** The newest round of a gate; empty while its phase has not been opened. */
  public Optional<Round> current(Actor actor, RolloutId rollout, Phase phase) {
    access.require(actor, rollout, Right.READ);
    return gates.current(rollout, phase);
  }

  /** The same, after a look at whether an answer of live data has turned meanwhile. */
  public Optional<Round> look(Actor actor, RolloutId rollout, Phase phase) {
    Optional<Round> newest = current(actor, rollout, phase);
    if (newest.filter(round -> round.stage() == Stage.SUBMITTED).isPresent()) {
      watch.look(Set.of(rollout));
    }
    return newest;
  }

  /**
   * In a fixed number of statements.
   *
   * @throws NotFoundException if the actor may not read the rollout or there is no such round
   */
  public Sheet sheet(Actor actor, RolloutId rollout, Phase phase, int round) {
    access.require(actor, rollout, Right.READ);
    ReviewView review = gates.review(rollout, phase, round);
    Standing standing = standings.of(review);
    boolean decided = review.stage() == Stage.DECIDED;
    return new Sheet(
        standing,
        gates.rounds(rollout),
        review.submission().isPresent() ? gates.frozen(review.id()).answers() : Map.of(),
        roster(review, standing.seats()),
        access.rights(actor, rollout),
        decided ? Optional.empty() : Optional.of(readiness.report(standing)),
        decided ? Optional.empty() : readiness.recommend(standing),
        decided && gates.needsException(review.id()));
  }

  private Roster roster(ReviewView review, List<SeatView> seats) {
    if (review.submission().isPresent()) {
      BallotView ballot = ballots.view(review.submission().get().ballot());
      return new Roster(ballot.tally(), true, ballot.roster(), ballot);
    }
    Map<PersonId, String> barred = new HashMap<>(GateSubmission.barred(review.contributors()));
    seats.stream()
        .filter(seat -> seat.role() == SeatRole.DIRECTOR && !seat.isVacant())
        .forEach(seat -> barred.putIfAbsent(seat.person(), "ballot.barred.submitter"));
    Ballots.Preview preview = ballots.previewRoster(review.rollout(), barred);
    return new Roster(preview.tally(), preview.quorumPossible(), preview.roster(), null);
  }
}
