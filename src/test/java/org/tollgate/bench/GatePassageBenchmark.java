package org.tollgate.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private GatePassageBenchmark() {}

  public static void main(String[] arguments) {
    Stage.run(
        () -> {
          for (int bcrypt : new int[] {4, 10}) {
            for (TestDatabases.Kind kind : Stage.kinds()) {
              passesGates(kind, bcrypt);
            }
          }
        });
  }

  private static void passesGates(TestDatabases.Kind kind, int bcrypt) throws Exception {
    Path home = Files.createTempDirectory("tollgate-bench");
    try (ConfigurableApplicationContext context = Stage.start(kind, home, bcrypt);
        HikariDataSource apart = Stage.database(Stage.address(kind, home.resolve("bare")), kind);
        BareEngine bare = new BareEngine(apart)) {
      measure(kind, bcrypt, context, bare);
    }
  }

  private static void measure(
      TestDatabases.Kind kind, int bcrypt, ConfigurableApplicationContext context, BareEngine bare)
      throws Exception {
    List<Staged> staged = prepare(context);
    Walk walk = context.getBean(Walk.class);
    List<Double> ratios = new ArrayList<>();
    double ours = 0;
    double theirs = 0;
    for (int gate = 1; gate <= 5; gate++) {
      Stage.awaitOpen(context, staged, gate);
      Stage.each(staged, walk::doTheWork);
      Stage.each(staged, walk::answer);
      List<String> instances = bare.start(staged.size());
      double passage = Stage.each(staged, one -> pass(walk, one));
      passage += Stage.awaitOpen(context, staged, gate + 1);
      double alone = Stage.each(instances, bare::pass);
      if (gate > 2) {
        ratios.add(alone / passage);
        ours += passage;
        theirs += alone;
      }
    }
    int passages = ratios.size() * staged.size();
    System.out.printf(
        "BENCH gate passage, %s, bcrypt %d: %d passages, %.1f/s; bare engine %.1f/s; ratio %.2f"
            + " %s%n",
        kind, bcrypt, passages, passages / ours, passages / theirs, theirs / ours, ratios);
  }

  private static void pass(Walk walk, Staged staged) {
    BallotId ballot = walk.submit(staged);
    walk.vote(staged, ballot, Choice.GO, VOTERS);
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
