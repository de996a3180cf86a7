package org.tollgate.shell.backup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.TollgateApplication;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.audit.web.RunningServer;
import org.tollgate.base.audit.web.VerifyAuditCommand;
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.document.StoreOutcome;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;
import org.tollgate.governance.retreat.NewRetreat;
import org.tollgate.governance.retreat.RetreatKind;
import org.tollgate.governance.retreat.RetreatManagement;
import org.tollgate.shell.backup.BackupFile;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;
import org.tollgate.testing.TestDatabases;
import org.tollgate.testing.Walk;

/** A backup of a server that people work on, and what an empty installation makes of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestDatabase
@Import(BackupUnderLoadTests.Surroundings.class)
class BackupUnderLoadTests {

  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class})
  static class Surroundings {

    @Bean
    SettableClock testClock() {
      return new SettableClock(RolloutRooms.START);
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }

  @Autowired private RolloutFixtures fixtures;
  @Autowired private Walk walk;
  @Autowired private EngineJobs engine;
  @Autowired private Voting voting;
  @Autowired private RetreatManagement retreats;
  @Autowired private DocumentStore documents;
  @Autowired private AuditTrail record;

  @Value("${tollgate.home}")
  private Path home;

  @TempDir private Path elsewhere;

  private final CountDownLatch warm = new CountDownLatch(4);
  private final AtomicBoolean stop = new AtomicBoolean();
  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
  private Staged staged;

  /** A retreat in the voted one would suspend its ballot. */
  private Staged other;

  private BallotId ballot;

  @BeforeEach
  void opensABallot() {
    staged = fixtures.accepted();
    other = fixtures.accepted();
    engine.runDue();
    walk.doTheWork(staged);
    walk.answer(staged);
    ballot = walk.submit(staged);
  }

  TestDatabases.Kind kind() {
    return TestDatabases.Kind.H2;
  }

  @Test
  void losesNothingThatWasAcknowledgedBeforeItStarted() throws Exception {
    Path file = elsewhere.resolve("tollgate.backup");
    Set<UUID> before;
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Future<Integer>> work = new ArrayList<>();
    work.add(people.submit(working(this::enterRetreat)));
    work.add(people.submit(working(this::storeDocument)));
    work.add(people.submit(working(() -> vote("chair", Choice.GO))));
    work.add(people.submit(working(() -> vote("member1", Choice.NO_GO))));
    try {
      assertThat(warm.await(60, TimeUnit.SECONDS)).as(() -> "Working: " + work).isTrue();
      before = new HashSet<>(acknowledged);
      assertThat(backup("--to", file.toString())).startsWith("Written by the running server");
    } finally {
      stop.set(true);
      people.shutdown();
    }
    for (Future<Integer> each : work) {
      assertThat(each.get()).isPositive();
    }
    assertThat(acknowledged).hasSizeGreaterThan(before.size());

    Path target = elsewhere.resolve("restored");
    DataSource restored = restore(file, target, 0);
    assertThat(ids(new JdbcTemplate(restored))).containsAll(before);
    assertThat(AuditTrail.open(restored, target).verify()).isInstanceOf(Verdict.Unaltered.class);
    everyDocumentIsThere(new JdbcTemplate(restored), target);
    assertThat(counts(restored)).isEqualTo(BackupFile.manifest(file).rows());
  }

  @Test
  void letsAServerStartOnWhatItRestoresWhoseRecordVerifies() throws Exception {
    Path file = elsewhere.resolve("tollgate.backup");
    backup("--to", file.toString());
    Path target = elsewhere.resolve("restored");
    List<String> arguments = restoring(file, target);
    String url =
        kind() == TestDatabases.Kind.H2
            ? "jdbc:h2:file:" + target.resolve("tollgate") + ";WRITE_DELAY=0"
            : urls.get(urls.size() - 1);
    arguments.set(arguments.size() - 2, "--spring.datasource.url=" + url);
    run(new ByteArrayOutputStream(), arguments, 0);

    Path output = elsewhere.resolve("output");
    Process server = start(target, url, output);
    try {
      RunningServer running = null;
      for (int tenth = 0; tenth < 1_200 && server.isAlive() && running == null; tenth++) {
        server.waitFor(100, TimeUnit.MILLISECONDS);
        running = RunningServer.in(target).orElse(null);
      }
      assertThat(running).as(() -> read(output)).isNotNull();
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream printing = new PrintStream(said, true, StandardCharsets.UTF_8);
      String head = record.head().toString();
      int code =
          new VerifyAuditCommand(printing, printing)
              .run(List.of("--expect", head, "--tollgate.home=" + target));
      assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("running server");
    } finally {
      server.destroyForcibly().onExit().join();
    }
  }

  /** As an operator starts it: another process, nothing of the tests on its class path. */
  private Process start(Path target, String url, Path output) throws IOException {
    String classes =
        java.util.Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(java.util.stream.Collectors.joining(File.pathSeparator));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            TollgateApplication.class.getName(),
            "--tollgate.home=" + target,
            "--server.port=0",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + TestDatabases.userName(kind()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", classes);
    return builder.redirectOutput(output.toFile()).start();
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "nothing printed";
    }
  }

  @Test
  void saysWhatIsMissingWhereANewerHeadIsKnown() throws Exception {
    Path file = elsewhere.resolve("tollgate.backup");
    backup("--to", file.toString());
    enterRetreat();
    ChainHead newer = record.head();

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    run(said, restoring(file, elsewhere.resolve("restored"), "--expect", newer.toString()), 0);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "Missing: rows %d to %d were recorded after this backup."
                .formatted(BackupFile.manifest(file).head().sequence() + 1, newer.sequence()));
  }

  @Test
  void holdsNoKeyAndBelongsToItsOwner() throws Exception {
    Path file = elsewhere.resolve("tollgate.backup");
    String said = backup("--to", file.toString());

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .allMatch(name -> name.matches("(tables|documents)/.*|manifest.properties"))
          .noneMatch(name -> name.contains("key"));
    }
    assertThat(said).contains("Head of the record: " + record.head());
  }

  @Test
  void refusesAnInstallationThatIsNotEmptyHasNoKeysOrGetsHalfAFile() throws Exception {
    Path file = elsewhere.resolve("tollgate.backup");
    backup("--to", file.toString());
    Path target = elsewhere.resolve("restored");

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> arguments = restoring(file, target);
    Files.delete(target.resolve("keys/record.key"));
    run(said, arguments, 2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("put the keys back first");

    Path half = elsewhere.resolve("half");
    byte[] whole = Files.readAllBytes(file);
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
    run(new ByteArrayOutputStream(), restoring(half, elsewhere.resolve("other")), 2);

    restore(file, elsewhere.resolve("third"), 0);
    List<String> again = new ArrayList<>(restoring(file, elsewhere.resolve("fourth")));
    again.set(again.size() - 2, "--spring.datasource.url=" + urls.get(urls.size() - 2));
    said.reset();
    run(said, again, 2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("the database is not empty");
  }

  @Test
  void writesNoBackupForAStranger() throws Exception {
    RunningServer server = RunningServer.in(home).orElseThrow();
    URI address = server.at("/internal/backup");

    assertThat(status(HttpRequest.newBuilder(address))).isEqualTo(404);
    assertThat(
            status(
                HttpRequest.newBuilder(address).header(RunningServer.TOKEN_HEADER, "a".repeat(64))))
        .isEqualTo(404);
    assertThat(
            status(
                HttpRequest.newBuilder(address)
                    .header(RunningServer.TOKEN_HEADER, server.token())
                    .header("X-Forwarded-For", "203.0.113.7")))
        .isEqualTo(404);
  }

  private static int status(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /**
   * Goes on until told to stop, and reports when ten acts are acknowledged; a lost race is none.
   */
  private Callable<Integer> working(Runnable act) {
    return () -> {
      int done = 0;
      while (!stop.get()) {
        try {
          act.run();
        } catch (ConcurrencyFailureException raced) {
          continue;
        }
        done++;
        if (done == 10) {
          warm.countDown();
        }
      }
      return done;
    };
  }

  private void enterRetreat() {
    NewRetreat dropped =
        new NewRetreat(
            other.cast().person("member2"),
            "Every quote is written in the CRM",
            RetreatKind.DROPPED,
            "Two branches have no line yet.",
            null);
    acknowledged.add(retreats.enter(other.cast().director(), other.id(), dropped));
  }

  private void storeDocument() {
    byte[] text = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    StoreOutcome outcome =
        documents.store(
            staged.cast().director(),
            "note.txt",
            new ByteArrayInputStream(text),
            documents.evidenceLimits());
    acknowledged.add(((StoreOutcome.Stored) outcome).document().id().value());
  }

  /** Each vote replaces the one before; all of them stay in the record. */
  private void vote(String part, Choice choice) {
    Actor voter = staged.cast().actor(part);
    if (voting.ticket(voter, ballot, Locale.ENGLISH) instanceof Ticket.Sheet sheet) {
      CastVote vote =
          CastVote.on(sheet, choice, "Because of what I read", List.of(), RolloutFixtures.PASSWORD);
      assertThat(voting.cast(voter, ballot, vote)).isInstanceOf(VoteResult.Accepted.class);
    }
  }

  private static Set<UUID> ids(JdbcTemplate database) {
    Set<UUID> ids = new HashSet<>();
    ids.addAll(database.queryForList("select retreat_id from retreat", UUID.class));
    ids.addAll(database.queryForList("select id from document", UUID.class));
    return ids;
  }

  private static void everyDocumentIsThere(JdbcTemplate database, Path target) {
    Collection<String> hashes =
        database.queryForList("select distinct sha256 from document", String.class);
    assertThat(hashes)
        .isNotEmpty()
        .allMatch(
            hash ->
                Files.exists(
                    target
                        .resolve("documents")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4))
                        .resolve(hash)));
  }

  private static java.util.Map<String, Long> counts(DataSource restored) throws Exception {
    java.util.Map<String, Long> counts = new java.util.HashMap<>();
    JdbcTemplate database = new JdbcTemplate(restored);
    List<String> tables =
        database.queryForList(
            "select table_name from information_schema.tables"
                + " where lower(table_schema) = 'public'",
            String.class);
    for (String table : tables) {
      counts.put(
          table.toLowerCase(Locale.ROOT),
          database.queryForObject("select count(*) from \"" + table + "\"", Long.class));
    }
    return counts;
  }

  private String backup(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printing = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--tollgate.home=" + home);
    all.add("--spring.datasource.url=jdbc:h2:file:" + home.resolve("none"));
    assertThat(new BackupCommand(printing, printing).run(all)).as(out.toString()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private final List<String> urls = new ArrayList<>();

  private DataSource restore(Path file, Path target, int code) throws IOException {
    List<String> arguments = restoring(file, target);
    run(new ByteArrayOutputStream(), arguments, code);
    return new DriverManagerDataSource(
        urls.get(urls.size() - 1), TestDatabases.userName(kind()), "");
  }

  private List<String> restoring(Path file, Path target, String... more) throws IOException {
    Files.createDirectories(target.resolve("keys"));
    Files.copy(home.resolve("keys/record.key"), target.resolve("keys/record.key"));
    urls.add(TestDatabases.emptyUrl(kind()));
    List<String> arguments = new ArrayList<>(List.of("--from", file.toString()));
    arguments.addAll(List.of(more));
    arguments.add("--tollgate.home=" + target);
    arguments.add("--spring.datasource.url=" + urls.get(urls.size() - 1));
    arguments.add("--spring.datasource.username=" + TestDatabases.userName(kind()));
    return arguments;
  }

  private static void run(ByteArrayOutputStream said, List<String> arguments, int code) {
    PrintStream printing = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(new RestoreCommand(printing, printing).run(arguments))
        .as(() -> said.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
  }
}
