package org.tollgate.base.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tollgate.base.audit.RecordedActs;
import org.tollgate.testing.TestDatabases;
import org.tollgate.testing.TestDatabases.Kind;

class VerifyAuditCommandTests {

  @TempDir private Path home;
  private String url;
  private String user = "tollgate";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeADatabaseFile() {
    url = "jdbc:h2:file:" + home.resolve("tollgate") + ";WRITE_DELAY=0";
  }

  private RecordedActs fiveActs() {
    Flyway.configure().dataSource(url, user, "").load().migrate();
    return new RecordedActs(new DriverManagerDataSource(url, user, ""), home).with(5);
  }

  @Test
  void findsAnUnalteredRecordInADatabaseFile() {
    RecordedActs record = fiveActs();

    assertThat(run()).isEqualTo(0);
    assertThat(lines(out))
        .containsExactly(
            "Opened the database itself: jdbc:h2:file:" + home.resolve("tollgate"),
            "Unaltered: 5 rows, head " + record.head());
    assertThat(lines(err)).isEmpty();
  }

  @Test
  void namesTheFirstBrokenRow() {
    fiveActs();
    sql("update audit_record set act = 'other' where seq in (3, 5)");

    assertThat(run()).isEqualTo(1);
    assertThat(lines(out)).contains("BROKEN at row 3: the row was edited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--expect ", "--expect="})
  void holdsTheRecordAgainstAnExportedHead(String option) {
    RecordedActs record = fiveActs();
    String exported = record.head();
    List<String> matching = List.of((option + exported).split(" "));
    assertThat(run(matching)).isEqualTo(0);

    sql("delete from audit_record where seq > 3");
    sql("delete from audit_head");
    record.putBackHead(3);
    assertThat(run()).isEqualTo(0);
    assertThat(run(matching)).isEqualTo(1);
    assertThat(lines(out)).contains("BROKEN at row 4: everything from this row on was cut off");
  }

  @Test
  void opensPostgresqlItself() {
    url = TestDatabases.freshUrl(Kind.POSTGRES);
    user = TestDatabases.userName(Kind.POSTGRES);
    new RecordedActs(new DriverManagerDataSource(url, user, ""), home).with(2);

    assertThat(run()).isEqualTo(0);
    assertThat(lines(out))
        .anyMatch(line -> line.startsWith("Opened the database itself: jdbc:pos"));
    assertThat(lines(out)).anyMatch(line -> line.startsWith("Unaltered: 2 rows"));
  }

  @Test
  void saysThatThereIsNoDatabaseAndMakesNone() throws IOException {
    fiveActs();
    url = "jdbc:h2:file:" + home.resolve("elsewhere");

    assertThat(run()).isEqualTo(2);
    assertThat(lines(err)).singleElement().asString().contains("elsewhere", "cannot be read");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("elsewhere"));
    }
  }

  @Test
  void saysThatTheDatabaseHoldsNoRecord() {
    fiveActs();
    sql("drop table audit_record");

    assertThat(run()).isEqualTo(2);
    assertThat(lines(err)).singleElement().asString().contains("cannot be read");
  }

  @Test
  void saysThatTheKeyIsMissingAndMakesNone() throws IOException {
    fiveActs();
    Path key = home.resolve("keys/record.key");
    Files.delete(key);

    assertThat(run()).isEqualTo(2);
    assertThat(lines(err)).containsExactly("The key of the record is missing: " + key);
    assertThat(key).doesNotExist();
  }

  @Test
  void takesAnotherInstallationsKeyForAForgery() throws IOException {
    fiveActs();
    Files.write(home.resolve("keys/record.key"), new byte[32]);

    assertThat(run()).isEqualTo(1);
    assertThat(lines(out))
        .contains(
            "BROKEN at row 1: the row was changed and the hashes recomputed" + " without the key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5:abc", "", "x"})
  void refusesAHeadThatIsNone(String head) {
    assertThat(run(List.of("--expect=" + head))).isEqualTo(2);
    assertThat(lines(err)).singleElement().asString().startsWith("Not an exported head");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "--expect", "--help"})
  void saysHowItIsUsed(String argument) {
    assertThat(run(List.of(argument))).isEqualTo(2);
    assertThat(lines(err)).containsExactly("Usage: verify-audit [--expect N:HASH]");
  }

  @Test
  void opensTheDatabaseWhereTheServerWasKilled() throws IOException {
    fiveActs();
    int port;
    try (ServerSocket closedAtOnce = new ServerSocket(0)) {
      port = closedAtOnce.getLocalPort();
    }
    RunningServer.listening(InetAddress.getLoopbackAddress(), port, "").announce(home);

    assertThat(run()).isEqualTo(0);
    assertThat(lines(out)).anyMatch(line -> line.startsWith("Opened the database itself"));
  }

  @Test
  void saysThatAnotherProcessHoldsTheFile() throws Exception {
    fiveActs();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process holder =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), url)
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("open");
      assertThat(run()).isEqualTo(2);
      assertThat(lines(err)).singleElement().asString().contains("open in another process");
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  /** Another process that holds the database file open until it is killed. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      Connection connection = DriverManager.getConnection(arguments[0], "tollgate", "");
      System.out.println(connection.isClosed() ? "closed" : "open");
      new CountDownLatch(1).await();
    }
  }

  @Test
  void neverShowsAPassword() {
    url = "jdbc:postgresql://anna:secret@localhost:1/tollgate?password=secret";

    fiveActsKeyOnly();
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8) + out).doesNotContain("secret");
  }

  private void fiveActsKeyOnly() {
    String file = url;
    makeADatabaseFile();
    fiveActs();
    url = file;
  }

  private int run() {
    return run(List.of());
  }

  private int run(List<String> arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(arguments);
    all.add("--tollgate.home=" + home);
    all.add("--spring.datasource.url=" + url);
    all.add("--spring.datasource.username=" + user);
    return new VerifyAuditCommand(printing(out), printing(err)).run(all);
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void sql(String statement) {
    JdbcClient.create(new DriverManagerDataSource(url, user, "")).sql(statement).update();
  }
}
