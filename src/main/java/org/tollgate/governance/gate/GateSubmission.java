package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.BallotRequest;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.rollout.Right;

/**
 * Puts a gate before the committee: refuses while a rule is not met, else freezes answers and
 * evidence and opens the ballot.
 */
@Service
public class GateSubmission {

  static final String SUBJECT = "gate";
  private static final String BARRED = "gate.barred.evidence-author";

  /** What came of a submission. */
  public sealed interface Result permits Submitted, Refused {}

  /** The committee votes until the deadline. */
  public record Submitted(BallotId ballot, Instant deadline) implements Result {}

  /**
   * Nothing was changed; the attempt is in the record.
   *
   * @param obstacles at least one
   */
  public record Refused(List<Obstacle> obstacles) implements Result {}

  private final GateDesk desk;
  private final GateStandings standings;
  private final EvidenceManagement evidence;
  private final BallotManagement ballots;
  private final Ballots reading;
  private final Clock clock;

  GateSubmission(
      GateDesk desk,
      GateStandings standings,
      EvidenceManagement evidence,
      BallotManagement ballots,
      Ballots reading,
      Clock clock) {
    this.desk = desk;
    this.standings = standings;
    this.evidence = evidence;
    this.ballots = ballots;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * Live data are read before the transaction that freezes them, so that a source that fails spoils
   * no other.
   *
   * @throws ObjectOptimisticLockingFailureException if the review changed meanwhile
   */
  public Result submit(Actor actor, GateReviewId id) {
    return submit(desk.read(actor, id, Right.DIRECT), actor);
  }

  /**
   * The same only if the review is still in the version that the actor has seen.
   *
   * @throws ObjectOptimisticLockingFailureException if it is not
   */
  public Result submit(Actor actor, GateReviewId id, long version) {
    ReviewView seen = desk.read(actor, id, Right.DIRECT);
    if (seen.progress().version() != version) {
      throw new ObjectOptimisticLockingFailureException(GateReview.class, id);
    }
    return submit(seen, actor);
  }

  private Result submit(ReviewView seen, Actor actor) {
    Standing standing = standings.of(seen);
    return desk.inTransaction(() -> submit(actor, standing));
  }

  /** What stands in the way of a submission by this person now; empty means nothing. */
  public List<Obstacle> obstacles(Actor actor, Standing standing) {
    List<Obstacle> obstacles = new ArrayList<>(standing.obstacles());
    evidence.altered(standing.review().files()).stream()
        .map(
            file ->
                Obstacle.criterion(
                    Obstacle.Kind.ALTERED, "gate.refused.altered", file.criterion(), null))
        .forEach(obstacles::add);
    if (standing.review().isDraft() && !isQuorumPossible(actor, standing)) {
      obstacles.add(Obstacle.of(Obstacle.Kind.QUORUM, "gate.refused.no-quorum"));
    }
    return List.copyOf(obstacles);
  }

  /**
   * Who may not vote on this gate and why, the submitter aside (M6).
   *
   * @param contributors everyone who answered or brought evidence
   */
  public static Map<PersonId, String> barred(Set<PersonId> contributors) {
    return contributors.stream().collect(Collectors.toMap(person -> person, person -> BARRED));
  }

  private Result submit(Actor actor, Standing standing) {
    GateReview review = desk.load(standing.review().id());
    if (review.view().progress().version() != standing.review().progress().version()) {
      throw new ObjectOptimisticLockingFailureException(GateReview.class, review.id());
    }
    List<Obstacle> obstacles = obstacles(actor, standing);
    if (!obstacles.isEmpty()) {
      return refuse(actor, review, obstacles);
    }
    BallotManagement.Opening opening = ballots.open(request(actor, review));
    if (opening instanceof BallotManagement.Impossible no) {
      return refuse(
          actor, review, List.of(new Obstacle(Obstacle.Kind.QUORUM, null, no.refusal(), null)));
    }
    BallotId ballot = ((BallotManagement.Opened) opening).ballot();
    return freeze(actor, review, standing, ballot);
  }

  private Result freeze(Actor actor, GateReview review, Standing standing, BallotId ballot) {
    int number = standing.review().submissions().size() + 1;
    Instant deadline = reading.view(ballot).term().deadline();
    FrozenReview frozen = Material.freeze(standing, number, actor.person(), now());
    Submission submission = new Submission(number, ballot, actor.person(), now(), frozen);
    review.submitted(submission, deadline);
    review.announce(GateActs.submitted(actor, review, submission));
    desk.keep(review);
    return new Submitted(ballot, deadline);
  }

  private Result refuse(Actor actor, GateReview review, List<Obstacle> obstacles) {
    desk.record(
        GateActs.refused("gate-submission-refused", actor, review, obstacles.get(0).because()));
    return new Refused(obstacles);
  }

  private BallotRequest request(Actor actor, GateReview review) {
    return new BallotRequest(
        review.rollout(),
        new BallotRequest.Subject(SUBJECT, review.id().value()),
        actor.person(),
        barred(review.contributors()),
        now(),
        null);
  }

  private boolean isQuorumPossible(Actor actor, Standing standing) {
    Map<PersonId, String> barred = new HashMap<>(barred(standing.review().contributors()));
    barred.putIfAbsent(actor.person(), BARRED);
    return reading.previewRoster(standing.rollout().id(), barred).quorumPossible();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
