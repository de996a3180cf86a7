package org.tollgate.governance.gate;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.governance.ballot.BallotManagement;

/** What the clock does to a submitted gate; called by the process. */
@Service
@Transactional
public class GateDeadlines {

  /** What the deadline did. */
  public enum Expiry {
    /** Wait again, until the new deadline. */
    EXTENDED,
    /** The gate is decided. */
    DECIDED
  }

  private final GateDesk desk;
  private final BallotManagement ballots;

  GateDeadlines(GateDesk desk, BallotManagement ballots) {
    this.desk = desk;
    this.ballots = ballots;
  }

  /**
   * Ends or extends the ballot; idempotent. A review that is not before the committee any more has
   * nothing to wait for.
   */
  public Expiry expire(GateReviewId id) {
    Optional<Submission> submission = submitted(id);
    if (submission.isEmpty()) {
      return Expiry.DECIDED;
    }
    return ballots.expire(submission.get().ballot()) == BallotManagement.Expiry.CLOSED
        ? Expiry.DECIDED
        : Expiry.EXTENDED;
  }

  /** Seven or one days before the deadline: reminds those who have not voted. */
  public void remind(GateReviewId id) {
    submitted(id).map(Submission::ballot).ifPresent(ballots::remind);
  }

  /** One day before: tells chair and director who has not voted. */
  public void escalate(GateReviewId id) {
    submitted(id).map(Submission::ballot).ifPresent(ballots::escalate);
  }

  private Optional<Submission> submitted(GateReviewId id) {
    GateReview review = desk.load(id);
    return review.stage() == Gates.Stage.SUBMITTED ? review.submission() : Optional.empty();
  }
}
