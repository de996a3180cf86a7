package org.tollgate.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.TollgateApplication;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.Rollouts;
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

  private static final List<String> VOTERS =
      List.of("sponsor", "chair", "member1", "member2", "member3");

  private static final int THREADS = 4;
  private static final int ROLLOUTS = Integer.getInteger("tollgate.bench.rollouts", 24);

  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class})
  static class Surroundings {

    /** Passwords cost next to nothing here; the run with real hashing stands beside it. */
    @Bean
    @Primary
    PasswordEncoder encoder() {
      return new BCryptPasswordEncoder(Integer.getInteger("tollgate.bench.bcrypt", 4));
    }
  }

  private GatePassageBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    for (int bcrypt : new int[] {4, 10}) {
      for (TestDatabases.Kind kind : TestDatabases.Kind.values()) {
        passesGates(kind, bcrypt);
      }
    }
    System.exit(0);
  }

  private static void passesGates(TestDatabases.Kind kind, int bcrypt) throws Exception {
    System.setProperty("tollgate.bench.bcrypt", String.valueOf(bcrypt));
    Path home = Files.createTempDirectory("tollgate-bench");
    try (ConfigurableApplicationContext context = start(kind, home);
        HikariDataSource apart = database(address(kind, home.resolve("bare")), kind);
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
      awaitOpen(context, staged, gate);
      each(staged, walk::doTheWork);
      each(staged, walk::answer);
      List<String> instances = bare.start(staged.size());
      double passage = each(staged, one -> pass(walk, one));
      passage += awaitOpen(context, staged, gate + 1);
      double alone = each(instances, bare::pass);
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
  private static List<Staged> prepare(ConfigurableApplicationContext context) {
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

  /** The engine's own threads open the phases; the passage ends when the last one is open. */
  private static double awaitOpen(
      ConfigurableApplicationContext context, List<Staged> staged, int phase)
      throws InterruptedException {
    Rollouts rollouts = context.getBean(Rollouts.class);
    long start = System.nanoTime();
    for (Staged one : staged) {
      while (!isOpen(rollouts, one, phase)) {
        Thread.sleep(5);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static boolean isOpen(Rollouts rollouts, Staged staged, int phase) {
    var position = rollouts.view(staged.id()).position();
    return position.open() && position.phase().number() == phase;
  }

  private static <T> double each(List<T> all, Consumer<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      long start = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      all.forEach(one -> running.add(threads.submit(() -> work.accept(one))));
      for (Future<?> future : running) {
        future.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      threads.shutdown();
    }
  }

  private static ConfigurableApplicationContext start(TestDatabases.Kind kind, Path home) {
    SpringApplication application =
        new SpringApplicationBuilder(TollgateApplication.class, Surroundings.class).build();
    return application.run(
        "--server.port=0",
        "--tollgate.home=" + home.toAbsolutePath(),
        "--spring.datasource.url=" + address(kind, home.resolve("tollgate")),
        "--spring.datasource.username=" + TestDatabases.userName(kind),
        "--spring.datasource.password=",
        "--spring.datasource.hikari.maximum-pool-size=16",
        "--logging.level.root=warn");
  }

  private static String address(TestDatabases.Kind kind, Path file) {
    return kind == TestDatabases.Kind.H2
        ? "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=1024"
        : TestDatabases.freshUrl(kind);
  }

  private static HikariDataSource database(String url, TestDatabases.Kind kind) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(TestDatabases.userName(kind));
    pool.setPassword("");
    pool.setMaximumPoolSize(16);
    return new HikariDataSource(pool);
  }
}
