package org.tollgate.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.TestDatabases;
import org.tollgate.testing.Walk;

/**
 * How many gates pass in a second at service level, against as many task completions of the bare
 * engine, both with four threads, in one run, turn by turn. Not part of the build: see
 * docs/benchmarks.md.
 */
final class GatePassageBenchmark {

  static final List<String> VOTERS = List.of("sponsor", "chair", "member1", "member2", "member3");

  private static final int ROLLOUTS = Integer.getInteger("tollgate.bench.rollouts", 24);
  private static final int WARMING = Integer.getInteger("tollgate.bench.warming", 2);

  private GatePassageBenchmark() {}

  public static void main(String[] arguments) {
    Stage.run(
        () -> {
          for (int bcrypt : costs()) {
            for (TestDatabases.Kind kind : Stage.kinds()) {
              passesGates(kind, bcrypt);
            }
          }
        });
  }

  /** Both costs, or the one that property {@code tollgate.bench.cost} names. */
  private static int[] costs() {
    Integer one = Integer.getInteger("tollgate.bench.cost");
    return one == null ? new int[] {4, 10} : new int[] {one};
  }

  private static void passesGates(TestDatabases.Kind kind, int bcrypt) throws Exception {
    Path home = Files.createTempDirectory("tollgate-bench");
    try (ConfigurableApplicationContext context = Stage.start(kind, home, bcrypt);
        HikariDataSource apart = Stage.database(Stage.address(kind, home.resolve("bare")), kind);
        BareEngine bare = new BareEngine(apart)) {
      measure(kind, bcrypt, context, bare);
    }
  }

  /** Groups of rollouts one after the other; the first ones only warm both sides up. */
  private static void measure(
      TestDatabases.Kind kind, int bcrypt, ConfigurableApplicationContext context, BareEngine bare)
      throws Exception {
    for (int group = 0; group < WARMING; group++) {
      tell("warming " + (group + 1), kind, bcrypt, fiveGates(context, bare));
    }
    tell("gate passage", kind, bcrypt, fiveGates(context, bare));
  }

  private static void tell(String what, TestDatabases.Kind kind, int bcrypt, Turns turns) {
    System.out.printf(
        "BENCH %s, %s, bcrypt %d: %.1f/s; bare engine %.1f/s; ratio of turns %s%n",
        what, kind, bcrypt, turns.ours.median(), turns.theirs.median(), turns.ratios);
  }

  /** A second's passages of both sides and the ratio, of each turn. */
  private record Turns(Ratios ours, Ratios theirs, Ratios ratios) {}

  private static Turns fiveGates(ConfigurableApplicationContext context, BareEngine bare)
      throws Exception {
    List<Staged> staged = prepare(context);
    Walk walk = context.getBean(Walk.class);
    Turns turns = new Turns(new Ratios(), new Ratios(), new Ratios());
    for (int gate = 1; gate <= 5; gate++) {
      Stage.awaitOpen(context, staged, gate);
      Stage.each(staged, walk::doTheWork);
      Stage.each(staged, walk::answer);
      List<String> instances = bare.start(staged.size());
      double passage = pass(walk, staged);
      passage += Stage.awaitOpen(context, staged, gate + 1);
      double alone = Stage.each(instances, bare::pass);
      turns.ours.add(staged.size() / passage);
      turns.theirs.add(staged.size() / alone);
      turns.ratios.add(alone / passage);
    }
    return turns;
  }

  /**
   * Submissions, then votes. What each voter is shown is read before the votes are timed: reading
   * is no part of a passage, and each vote checks anew that what was shown still holds.
   *
   * @return the seconds of the acts alone
   */
  private static double pass(Walk walk, List<Staged> staged) throws Exception {
    Map<Staged, BallotId> ballots = new ConcurrentHashMap<>();
    double seconds = Stage.each(staged, one -> ballots.put(one, walk.submit(one)));
    Map<Staged, List<Walk.Prepared>> votes = new ConcurrentHashMap<>();
    Stage.each(
        staged, one -> votes.put(one, walk.prepare(one, ballots.get(one), Choice.GO, VOTERS)));
    seconds += Stage.each(staged, one -> votes.get(one).forEach(walk::cast));
    return seconds;
  }

  /** Rollouts with five voting seats that must all agree, so that every vote is cast. */
  static List<Staged> prepare(ConfigurableApplicationContext context) {
    RolloutFixtures fixtures = context.getBean(RolloutFixtures.class);
    SeatManagement seats = context.getBean(SeatManagement.class);
    VotingRule everybody =
        new VotingRule(VotingRule.Majority.UNANIMOUS, 60, 50, VotingRule.Fallback.HOLD, 10, 3);
    List<Staged> staged = new ArrayList<>();
    Cast cast = fixtures.cast();
    PersonId fifth = fixtures.person("member3", cast.client());
    Cast five = cast.with("member3", fifth);
    for (int n = 0; n < ROLLOUTS; n++) {
      Staged one = fixtures.draft(five);
      fixtures.seat(one, NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Operations", five.client()), fifth);
      seats.decideBy(five.director(), one.id(), everybody);
      staged.add(fixtures.accept(one));
    }
    return staged;
  }
}
