package org.tollgate.shell.sample;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.governance.gate.GateSubmission;
import org.tollgate.governance.gate.Gates;
import org.tollgate.shell.lifecycle.EngineJobs;

/** How a gate is put before the committee and what its members vote. */
@Component
@Profile("demo")
class BallotStory {

  private final Gates gates;
  private final GateSubmission submission;
  private final GateRework rework;
  private final Voting voting;
  private final EngineJobs engine;

  BallotStory(
      Gates gates, GateSubmission submission, GateRework rework, Voting voting, EngineJobs engine) {
    this.gates = gates;
    this.submission = submission;
    this.rework = rework;
    this.voting = voting;
    this.engine = engine;
  }

  /** What one member votes and why. */
  record Vote(Actor voter, Choice choice, String comment, List<ProposedCondition> conditions) {

    static Vote go(Actor voter) {
      return new Vote(voter, Choice.GO, "", List.of());
    }

    static Vote of(Actor voter, Choice choice, String comment) {
      return new Vote(voter, choice, comment, List.of());
    }
  }

  BallotId submit(Actor director, RolloutId id, Phase phase) {
    GateSubmission.Result result =
        submission.submit(director, gates.current(id, phase).orElseThrow().review());
    if (!(result instanceof GateSubmission.Submitted submitted)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + result);
    }
    engine.runDue();
    return submitted.ballot();
  }

  void vote(BallotId ballot, List<Vote> votes, Calendar calendar) {
    for (Vote vote : votes) {
      calendar.pass(190);
      cast(ballot, vote);
    }
    engine.runDue();
  }

  private void cast(BallotId ballot, Vote vote) {
    Ticket ticket = voting.ticket(vote.voter(), ballot, Locale.ENGLISH);
    if (!(ticket instanceof Ticket.Sheet sheet)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + ticket);
    }
    CastVote cast =
        CastVote.on(sheet, vote.choice(), vote.comment(), vote.conditions(), SamplePeople.PASSWORD);
    VoteResult result = voting.cast(vote.voter(), ballot, cast);
    if (!(result instanceof VoteResult.Accepted)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + result);
    }
  }

  /** After a NO-GO the director says what is done again. */
  void agreeRework(Actor director, RolloutId id, Phase phase, Set<String> codes, String reason) {
    Gates.Round refused =
        gates.rounds(id).stream()
            .filter(round -> round.phase() == phase && round.outcome() != null)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    Steps.done(rework.agree(director, refused.review(), codes, reason));
    engine.runDue();
  }

  /** After a HOLD the gate gets its new day. */
  void plan(Actor director, RolloutId id, Phase phase, java.time.LocalDate day) {
    Steps.done(rework.plan(director, gates.current(id, phase).orElseThrow().review(), day));
  }

  void runEngine() {
    engine.runDue();
  }
}
