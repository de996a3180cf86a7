package org.tollgate.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.ballot.BallotFixtures.Committee;
import org.tollgate.governance.rollout.VotingRule.Majority;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.SettableClock;

@SpringBootTest(
    classes = BallotWorld.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.messages.basename=messages/ballot")
@OnTestDatabase
class LastVotesTests {

  @Autowired private BallotManagement management;
  @Autowired private Voting voting;
  @Autowired private Ballots ballots;
  @Autowired private BallotFixtures.Committees committees;
  @Autowired private BallotFixtures.Question question;
  @Autowired private BallotFixtures.Witness witness;
  @Autowired private SettableClock clock;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Committee committee;

  @BeforeEach
  void standsStill() {
    clock.set(BallotFixtures.START);
  }

  @AfterEach
  void goesOn() {
    question.whenRead(() -> {});
    threads.shutdownNow();
  }

  @Test
  void twoLastVotesAtTheSameInstantGiveOneOutcomeAndLoseNone() throws Exception {
    committee = committees.of(5, RosterWords.rule(Majority.SIMPLE));
    BallotId ballot = open();
    vote(ballot, committee.voters().get(0), Choice.GO);
    vote(ballot, committee.voters().get(1), Choice.HOLD);
    vote(ballot, committee.voters().get(2), Choice.ABSTAIN);

    List<VoteResult> results =
        allAtOnce(
            ballot,
            Map.of(committee.voters().get(3), Choice.GO, committee.voters().get(4), Choice.GO));

    assertThat(results).allMatch(VoteResult.Accepted.class::isInstance);
    BallotView closed = ballots.view(ballot);
    assertThat(closed.outcome()).isEqualTo(Outcome.GO);
    assertThat(closed.roster()).allMatch(BallotView.RosterLine::voted);
    assertThat(witness.closed).filteredOn(e -> e.ballot().equals(ballot)).hasSize(1);
  }

  @Test
  void losesNoneOfManyVotesAtTheSameInstant() throws Exception {
    committee = committees.of(7, RosterWords.rule(Majority.UNANIMOUS));
    BallotId ballot = open();
    Map<Actor, Choice> votes = new ConcurrentHashMap<>();
    committee.voters().forEach(voter -> votes.put(voter, Choice.GO));

    List<VoteResult> results = allAtOnce(ballot, votes);

    assertThat(results).hasSize(7).allMatch(VoteResult.Accepted.class::isInstance);
    assertThat(ballots.view(ballot).tally().cast()).isEqualTo(7);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
    assertThat(witness.closed).filteredOn(e -> e.ballot().equals(ballot)).hasSize(1);
  }

  @Test
  void twoVotesOfOneSeatAtTheSameInstantLeaveOneThatCounts() throws Exception {
    committee = committees.of(3, RosterWords.rule(Majority.UNANIMOUS));
    BallotId ballot = open();
    Actor voter = committee.chair();
    CastVote go = on(ballot, voter, Choice.GO);
    CastVote hold = on(ballot, voter, Choice.HOLD);
    meet(2);

    List<VoteResult> results =
        run(List.of(() -> voting.cast(voter, ballot, go), () -> voting.cast(voter, ballot, hold)));

    assertThat(results).allMatch(VoteResult.Accepted.class::isInstance);
    assertThat(ballots.view(ballot).tally().cast()).isEqualTo(1);
    management.withdraw(ballot);
    assertThat(ballots.signatures(ballot)).hasSize(2);
    assertThat(ballots.signatures(ballot)).filteredOn(Ballots.Signature::counts).hasSize(1);
  }

  private List<VoteResult> allAtOnce(BallotId ballot, Map<Actor, Choice> votes) throws Exception {
    List<Callable<VoteResult>> casts = new ArrayList<>();
    for (Map.Entry<Actor, Choice> vote : votes.entrySet()) {
      CastVote cast = on(ballot, vote.getKey(), vote.getValue());
      casts.add(() -> voting.cast(vote.getKey(), ballot, cast));
    }
    meet(casts.size());
    return run(casts);
  }

  /** Everybody has read the ballot before the first of them writes. */
  private void meet(int people) {
    CyclicBarrier barrier = new CyclicBarrier(people);
    Set<Thread> met = ConcurrentHashMap.newKeySet();
    question.whenRead(
        () -> {
          if (met.add(Thread.currentThread())) {
            try {
              barrier.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        });
  }

  private List<VoteResult> run(List<Callable<VoteResult>> casts) throws Exception {
    List<VoteResult> results = new ArrayList<>();
    for (Future<VoteResult> result : threads.invokeAll(casts)) {
      results.add(result.get());
    }
    return results;
  }

  private BallotId open() {
    BallotRequest request =
        new BallotRequest(
            committee.rollout(),
            new BallotRequest.Subject("question", UUID.randomUUID()),
            committee.director().person(),
            Map.of(),
            clock.instant(),
            null);
    return ((BallotManagement.Opened) management.open(request)).ballot();
  }

  private void vote(BallotId ballot, Actor voter, Choice choice) {
    assertThat(voting.cast(voter, ballot, on(ballot, voter, choice)))
        .isInstanceOf(VoteResult.Accepted.class);
  }

  private CastVote on(BallotId ballot, Actor voter, Choice choice) {
    Ticket.Sheet sheet = (Ticket.Sheet) voting.ticket(voter, ballot, Locale.ENGLISH);
    return CastVote.on(sheet, choice, "Because", List.of(), BallotFixtures.PASSWORD);
  }
}
