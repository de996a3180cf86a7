package org.tollgate.governance.ballot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/**
 * A ballot as one person reads it.
 *
 * @param briefing what is asked and what the evidence says now
 * @param unmet what has turned since it was submitted
 * @param marks what stands beside each seat
 * @param result how it was decided, or null while there is no outcome
 * @param reader what the reader has done and may do
 */
public record BallotPaper(
    BallotView view,
    BallotSubjects.Briefing briefing,
    Terms terms,
    Facts unmet,
    Map<SeatId, Mark> marks,
    Result result,
    Reader reader) {

  /**
   * @param submittedBy who asked for the decision
   * @param rule as it was when the ballot opened
   * @param zone of the rollout
   * @param today in that zone
   */
  public record Terms(PersonId submittedBy, VotingRule rule, ZoneId zone, LocalDate today) {}

  /**
   * @param waiting mandatory answers for which it is suspended
   * @param accepted those with which the committee votes on
   */
  public record Facts(List<String> waiting, List<String> accepted) {}

  /**
   * @param passwordReset whether an administrator had reset the password of who signed its vote
   *     within 72 hours before
   */
  public record Mark(boolean chair, boolean veto, boolean passwordReset) {}

  /**
   * @param votes how many of each choice, abstentions included, the casting vote not
   * @param casting the casting vote, or null
   * @param vetoUsed whether a veto stands
   * @param conditions what the outcome carries; none unless it is CONDITIONAL
   */
  public record Result(
      BallotView.DecidedBy decidedBy,
      Map<Choice, Integer> votes,
      BallotView.VoteView casting,
      boolean vetoUsed,
      List<ProposedCondition> conditions) {}

  /**
   * @param own the vote that counts and that the reader cast, or null; shown to nobody else before
   *     the ballot closes
   * @param mayResume whether the reader may let a suspended ballot go on
   * @param owners who may own a condition
   */
  public record Reader(BallotView.VoteView own, boolean mayResume, Set<PersonId> owners) {}
}
