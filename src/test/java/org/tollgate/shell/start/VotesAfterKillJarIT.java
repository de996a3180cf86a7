package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tollgate.base.audit.web.VerifyAuditCommand;

/**
 * Members vote over HTTP, all at once, while the packaged jar on its H2 file is killed at random
 * moments and started again on the same data. What was acknowledged is there, and the record
 * verifies; the last kill comes right after the last vote. Three of five seats vote, each always
 * alike and against the others: two missing votes keep the ballot open, and a vote may be replaced
 * until it closes.
 */
class VotesAfterKillJarIT {

  private static final int VOTES = 200;
  private static final int KILLS = 2;
  private static final int LONGEST_DELAY_MILLIS = 150;
  private static final Map<String, String> VOTERS =
      Map.of("member1", "go", "member2", "no_go", "member3", "hold");
  private static final Map<String, String> DEMO = Map.of("SPRING_PROFILES_ACTIVE", "demo");
  private static final Pattern OPEN = Pattern.compile("Tollgate is open at (http://\\S+)");

  private final long seed = Long.getLong("tollgate.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(VOTERS.size() + 1);
  private String ballot;

  @TempDir private Path folder;

  @AfterEach
  void endsTheThreads() {
    threads.shutdownNow();
  }

  @Test
  void losesNoAcknowledgedVoteHoweverOftenItIsKilled() throws Exception {
    System.out.println("Kills at the moments of -Dtollgate.test.seed=" + seed);
    for (int kill = 0; kill < KILLS; kill++) {
      try (PackagedJar server = run()) {
        voteUntilKilled(server);
      }
    }
    try (PackagedJar server = run()) {
      List<Future<?>> voters = vote(server, VOTES, new CountDownLatch(1));
      for (Future<?> voter : voters) {
        voter.get(PackagedJar.PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      assertUnaltered();
    }
    assertUnaltered();

    List<String> stored = storedComments();
    System.out.println(acknowledged.size() + " votes acknowledged, " + stored.size() + " stored");
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(VOTES).doesNotHaveDuplicates();
    assertThat(stored).containsAll(acknowledged).doesNotHaveDuplicates();
    assertThat(stored).as("those whose answer a kill cut off").hasSizeLessThanOrEqualTo(most());
    assertThat(recordedVotes()).isEqualTo(stored.size());
  }

  /** The kill comes a random while after a random vote, so that it hits any step of the next. */
  private void voteUntilKilled(PackagedJar server) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    int goal = acknowledged.size() + 30 + random.nextInt(60);
    List<Future<?>> voters = vote(server, goal, reached);
    assertThat(reached.await(PackagedJar.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    int delay = random.nextInt(LONGEST_DELAY_MILLIS);
    threads.schedule(server::kill, delay, TimeUnit.MILLISECONDS).get();
    for (Future<?> voter : voters) {
      assertThatThrownBy(() -> voter.get(PackagedJar.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IOException.class);
    }
  }

  /**
   * Every voter votes on and on; in the last run until the goal, before for as long as the server
   * lives.
   */
  private List<Future<?>> vote(PackagedJar server, int goal, CountDownLatch reached)
      throws Exception {
    String address = server.awaitLine(OPEN);
    if (ballot == null) {
      ballot = VoterSession.logIn(address, "member1").ballot();
    }
    List<Future<?>> voters = new ArrayList<>();
    VOTERS.forEach(
        (member, choice) ->
            voters.add(
                threads.submit(
                    () -> {
                      VoterSession session = VoterSession.logIn(address, member);
                      while (goal < VOTES || acknowledged.size() < goal) {
                        String comment = member + " says so for the " + sent.incrementAndGet();
                        session.vote(ballot, choice, comment);
                        acknowledged.add(comment);
                        if (acknowledged.size() >= goal) {
                          reached.countDown();
                        }
                      }
                      return null;
                    })));
    return voters;
  }

  private void assertUnaltered() throws Exception {
    try (PackagedJar command = PackagedJar.start(home(), output(), DEMO, VerifyAuditCommand.NAME)) {
      int exit = command.awaitEnd();
      assertThat(exit).as(command.printed()).isZero();
    }
  }

  private int most() {
    return acknowledged.size() + KILLS * VOTERS.size();
  }

  private List<String> storedComments() throws SQLException {
    List<String> comments = new ArrayList<>();
    try (Connection connection = open();
        PreparedStatement query =
            connection.prepareStatement("select remark from ballot_vote where ballot_id = ?")) {
      query.setObject(1, UUID.fromString(ballot.substring("/ballots/".length())));
      ResultSet rows = query.executeQuery();
      while (rows.next()) {
        comments.add(rows.getString(1));
      }
    }
    return comments;
  }

  private int recordedVotes() throws SQLException {
    try (Connection connection = open();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from audit_record where act = 'vote-cast' and subject_id = ?")) {
      query.setObject(1, UUID.fromString(ballot.substring("/ballots/".length())));
      ResultSet rows = query.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + home().resolve("tollgate"), "tollgate", "");
  }

  private PackagedJar run() throws IOException {
    return PackagedJar.start(home(), output(), DEMO);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path output() {
    return folder.resolve("output-" + runs.incrementAndGet() + ".txt");
  }
}
