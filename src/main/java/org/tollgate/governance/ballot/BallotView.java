package org.tollgate.governance.ballot;

import java.time.Instant;
import java.util.List;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/**
 * A ballot as others see it. Single votes are shown when it has closed.
 *
 * @param outcome null while there is none
 * @param tally what has been counted
 */
public record BallotView(
    BallotId id,
    RolloutId rollout,
    BallotRequest.Subject subject,
    State state,
    Term term,
    Outcome outcome,
    Tally tally,
    List<RosterLine> roster) {

  public BallotView {
    roster = List.copyOf(roster);
  }

  /** Where a ballot stands. */
  public enum State {
    OPEN,
    /** A mandatory answer turned unmet; nobody can vote until it is resubmitted or resumed. */
    SUSPENDED,
    /** A tie waits for the chair's casting vote. */
    TIED,
    CLOSED,
    /** Withdrawn: its subject was resubmitted or stopped. */
    WITHDRAWN
  }

  /** How an outcome came about. */
  public enum DecidedBy {
    VOTES,
    CASTING_VOTE,
    /** There was none at the last deadline. */
    FALLBACK
  }

  /**
   * @param extended whether the one extension was used
   * @param closedAt null while it is open
   */
  public record Term(Instant openedAt, Instant deadline, boolean extended, Instant closedAt) {}

  /**
   * @param entitled seats that may vote
   * @param quorum votes needed, abstentions included
   * @param cast votes there are
   */
  public record Tally(int entitled, int quorum, int cast) {

    public boolean quorate() {
      return cast >= quorum;
    }
  }

  /**
   * One seat of the roster.
   *
   * @param holder who held the seat when the ballot opened
   * @param substitute who votes for the holder, or null
   * @param barred message key of why the seat cannot vote, or null
   * @param voted whether there is a vote
   * @param vote the vote that counts; null while the ballot is open or there is none
   */
  public record RosterLine(
      SeatId seat,
      String title,
      PersonId holder,
      PersonId substitute,
      String barred,
      boolean voted,
      VoteView vote) {}

  /**
   * A vote as the record shows it.
   *
   * @param by who cast it, holder or substitute
   * @param replaced earlier votes of the seat, newest first
   */
  public record VoteView(
      Choice choice,
      PersonId by,
      Instant at,
      String comment,
      List<ProposedCondition> conditions,
      String shownHash,
      List<VoteView> replaced) {}
}
