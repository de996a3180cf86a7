package org.tollgate.governance.ballot.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.api.PersonLink;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.Outcome;

/**
 * A ballot in an answer. Single votes are there when it has closed.
 *
 * @param outcome null while there is none
 * @param own the vote of the reader that counts, or null
 */
record BallotBody(
    UUID id,
    Subject subject,
    State state,
    Outcome outcome,
    BallotView.Tally tally,
    List<Seat> roster,
    Result result,
    VoteBody own) {

  /**
   * What is decided.
   *
   * @param kind for example {@code gate}
   * @param title what is asked, in the reader's language
   * @param sha256 of the material as it was submitted
   */
  record Subject(
      UUID rollout, String kind, UUID id, String title, String question, String sha256) {}

  /**
   * @param waiting mandatory answers that turned unmet, for which it is suspended
   * @param mayResume whether the reader may let a suspended ballot go on
   */
  record State(
      BallotView.State state,
      Instant openedAt,
      Instant deadline,
      boolean extended,
      Instant closedAt,
      List<String> waiting,
      boolean mayResume) {}

  /**
   * @param barred key of why it cannot vote, or null
   * @param vote null while the ballot is open or there is none
   */
  record Seat(
      UUID seat,
      String title,
      PersonLink holder,
      PersonLink substitute,
      String barred,
      boolean voted,
      VoteBody vote,
      Marks marks) {}

  /**
   * @param passwordReset whether an administrator had reset the signer's password within 72 hours
   */
  record Marks(boolean chair, boolean veto, boolean passwordReset) {}

  /**
   * @param sha256 of the text that was signed
   */
  record VoteBody(
      Choice choice,
      PersonLink by,
      Instant at,
      String comment,
      List<ConditionBody> conditions,
      String sha256) {}

  record ConditionBody(String text, PersonLink owner, LocalDate due, boolean critical) {}

  /**
   * @param casting the casting vote, or null
   */
  record Result(
      BallotView.DecidedBy decidedBy,
      Map<Choice, Integer> votes,
      VoteBody casting,
      boolean vetoUsed,
      List<ConditionBody> conditions) {}
}
