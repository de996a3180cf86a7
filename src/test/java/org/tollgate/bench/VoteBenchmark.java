package org.tollgate.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.util.HtmlUtils;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.TestDatabases;
import org.tollgate.testing.Walk;

/**
 * How many votes people cast in a second over HTTP (read the ballot, send the vote with the
 * password), against as many log-in forms for a stranger, turn by turn; and how many passwords the
 * same machine checks in a second. Not part of the build: see docs/benchmarks.md.
 */
final class VoteBenchmark {

  private static final Pattern SHOWN = Pattern.compile("name=\"shownText\" value=\"([^\"]*)\"");
  private static final int TURNS = 6;
  private static final double TURN = 2;

  private VoteBenchmark() {}

  public static void main(String[] arguments) {
    Stage.run(
        () -> {
          for (TestDatabases.Kind kind : Stage.kinds()) {
            castsVotes(kind);
          }
        });
  }

  private static void castsVotes(TestDatabases.Kind kind) throws Exception {
    Path home = Files.createTempDirectory("tollgate-bench");
    try (ConfigurableApplicationContext context = Stage.start(kind, home, 10)) {
      Map<BallotId, Staged> ballots = submit(context);
      int port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
      Visitor stranger = Visitor.stranger(port);
      Map<String, Visitor> voters = new LinkedHashMap<>();
      Staged any = ballots.values().iterator().next();
      for (String voter : GatePassageBenchmark.VOTERS) {
        String username = ListBenchmark.username(context, any.cast().person(voter));
        voters.put(voter, Visitor.signedIn(port, username, RolloutFixtures.PASSWORD));
      }
      Stage.rate(5, () -> stranger.get("/login"));
      measure(kind, new ArrayList<>(ballots.keySet()), voters, stranger, context);
    }
  }

  /** The first turn warms up and is not told of. */
  private static void measure(
      TestDatabases.Kind kind,
      List<BallotId> ballots,
      Map<String, Visitor> voters,
      Visitor stranger,
      ConfigurableApplicationContext context)
      throws Exception {
    PasswordEncoder encoder = context.getBean(PasswordEncoder.class);
    String hash = encoder.encode(RolloutFixtures.PASSWORD);
    Ratios ratios = new Ratios();
    Ratios shares = new Ratios();
    int size = ballots.size() / (TURNS + 1);
    for (int turn = 0; turn <= TURNS; turn++) {
      List<BallotId> these = ballots.subList(turn * size, (turn + 1) * size);
      double forms = Stage.rate(TURN, () -> stranger.get("/login"));
      double seconds = Stage.each(these, ballot -> vote(ballot, voters));
      double votes = these.size() * voters.size() / seconds;
      double checks = Stage.rate(TURN, () -> encoder.matches(RolloutFixtures.PASSWORD, hash));
      System.out.printf(
          Locale.ROOT,
          "  %s turn %d: %.1f votes/s, %.0f forms/s, %.1f password checks/s%n",
          kind,
          turn,
          votes,
          forms,
          checks);
      if (turn > 0) {
        ratios.add(votes / forms);
        shares.add(votes / checks);
      }
    }
    System.out.printf("BENCH vote over HTTP against GET /login, %s: %s%n", kind, ratios);
    System.out.printf("BENCH share of the password hash in a vote, %s: %s%n", kind, shares);
  }

  private static void vote(BallotId ballot, Map<String, Visitor> voters) {
    voters.forEach(
        (voter, visitor) -> {
          String address = "/ballots/" + ballot;
          String page = visitor.get(address);
          visitor.post(
              address + "/vote",
              page,
              "choice",
              "go",
              "comment",
              "Because of what I read",
              "shownText",
              HtmlUtils.htmlUnescape(Visitor.find(SHOWN, page)),
              "password",
              RolloutFixtures.PASSWORD);
        });
  }

  private static Map<BallotId, Staged> submit(ConfigurableApplicationContext context)
      throws Exception {
    Walk walk = context.getBean(Walk.class);
    List<Staged> staged = GatePassageBenchmark.prepare(context);
    Stage.awaitOpen(context, staged, 1);
    Stage.each(staged, walk::doTheWork);
    Stage.each(staged, walk::answer);
    Map<BallotId, Staged> ballots = new LinkedHashMap<>();
    staged.forEach(one -> ballots.put(walk.submit(one), one));
    return ballots;
  }
}
