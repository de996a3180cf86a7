package org.tollgate.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.TestDatabases;

/**
 * How many rollout lists a director of 200 running rollouts is shown in a second, against as many
 * log-in forms for a stranger, turn by turn. Not part of the build: see docs/benchmarks.md.
 */
final class ListBenchmark {

  private static final int ROLLOUTS = Integer.getInteger("tollgate.bench.rollouts", 200);
  private static final int TURNS = Integer.getInteger("tollgate.bench.turns", 9);
  private static final double TURN = 2;
  private static final double WARM_UP = 30;

  private ListBenchmark() {}

  public static void main(String[] arguments) {
    Stage.run(
        () -> {
          for (TestDatabases.Kind kind : Stage.kinds()) {
            readsLists(kind);
          }
        });
  }

  private static void readsLists(TestDatabases.Kind kind) throws Exception {
    Path home = Files.createTempDirectory("tollgate-bench");
    try (ConfigurableApplicationContext context = Stage.start(kind, home, 4)) {
      PersonId director = prepare(context);
      int port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
      Visitor stranger = Visitor.stranger(port);
      Visitor reader =
          Visitor.signedIn(port, username(context, director), RolloutFixtures.PASSWORD);
      TransactionTemplate write =
          new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
      Runnable again = () -> reader.get("/rollouts");
      Runnable anew =
          () -> {
            write.executeWithoutResult(nothing -> {});
            reader.get("/rollouts");
          };
      Stage.rate(WARM_UP, anew);
      Stage.rate(WARM_UP, again);
      Stage.rate(WARM_UP / 3, () -> stranger.get("/login"));
      measure(kind, "nothing written meanwhile", stranger, again);
      measure(kind, "something written before each", stranger, anew);
    }
  }

  private static void measure(
      TestDatabases.Kind kind, String when, Visitor stranger, Runnable reading) throws Exception {
    Ratios ratios = new Ratios();
    for (int turn = 0; turn < TURNS; turn++) {
      double forms = Stage.rate(TURN / 2, () -> stranger.get("/login"));
      double lists = Stage.rate(TURN, reading);
      forms = (forms + Stage.rate(TURN / 2, () -> stranger.get("/login"))) / 2;
      ratios.add(lists / forms);
      System.out.printf(
          Locale.ROOT, "  %s turn %d: %.0f lists/s, %.0f forms/s%n", kind, turn, lists, forms);
    }
    System.out.printf(
        "BENCH rollout list of %d against GET /login, %s, %s: %s%n", ROLLOUTS, kind, when, ratios);
  }

  private static PersonId prepare(ConfigurableApplicationContext context) throws Exception {
    RolloutFixtures fixtures = context.getBean(RolloutFixtures.class);
    Cast cast = fixtures.cast();
    List<Staged> staged = new ArrayList<>();
    Stage.each(
        IntStream.range(0, ROLLOUTS).boxed().toList(),
        n -> {
          Staged one = fixtures.accept(fixtures.draft(cast));
          synchronized (staged) {
            staged.add(one);
          }
        });
    Stage.awaitOpen(context, staged, 1);
    return cast.person("director");
  }

  static String username(ConfigurableApplicationContext context, PersonId person) {
    return context
        .getBean(JdbcClient.class)
        .sql("select username from account where person_id = ?")
        .param(person.value())
        .query(String.class)
        .single();
  }
}
