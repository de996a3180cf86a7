package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged jar as an operator would, rightly and wrongly. */
class StartJarIT {

  private static final Pattern WELCOME =
      Pattern.compile("http://127\\.0\\.0\\.1:\\d+/welcome/\\S+");

  @TempDir private Path folder;

  @Test
  void saysInOneLineThatTheDataFolderCannotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertRefused(Map.of("TOLLGATE_HOME", file.resolve("data").toString()), "cannot be written");
  }

  @Test
  void saysInOneLineThatThePasswordIsWrong() throws Exception {
    open(home(), "right").close();
    assertRefused(
        Map.of("TOLLGATE_DB_PASSWORD", "wrong"), "refuses user or password (TOLLGATE_DB_USER");
  }

  @Test
  void saysInOneLineThatAnotherProcessHasTheDatabaseOpen() throws Exception {
    try (Connection other = open(home(), "")) {
      assertThat(other.isValid(1)).isTrue();
      assertRefused(Map.of(), "is open in another process");
    }
  }

  @Test
  void saysInOneLineThatANewerVersionMadeTheDatabase() throws Exception {
    Path newer = Files.createDirectory(folder.resolve("newer"));
    Files.writeString(newer.resolve("V9999__to_come.sql"), "create table to_come (id integer);");
    migrate("filesystem:" + newer);
    assertRefused(Map.of(), "a newer version made this database (its schema has step 9999");
  }

  @Test
  void saysInOneLineThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertRefused(Map.of("TOLLGATE_PORT", port), "port " + port + " is taken");
    }
  }

  @Test
  void refusesAProductionStartOnTheDatabaseOfADemo() throws Exception {
    migrate();
    markAs("demo");
    assertRefused(Map.of(), "a demo start made this database and this is a production start");
  }

  @Test
  void refusesADemoOnTheDatabaseOfProduction() throws Exception {
    migrate();
    markAs("production");
    assertRefused(
        Map.of("SPRING_PROFILES_ACTIVE", "demo"),
        "a production start made this database and this is a demo start");
  }

  @Test
  void refusesADemoThatOthersCouldReach() throws Exception {
    assertRefused(
        Map.of("SPRING_PROFILES_ACTIVE", "demo", "TOLLGATE_ADDRESS", "0.0.0.0"),
        "listens on a loopback address only, not on \"0.0.0.0\"");
  }

  @Test
  void letsTheFirstAdministratorInByThePrintedLink() throws Exception {
    try (PackagedJar server = start(Map.of())) {
      String link = server.awaitLine(WELCOME);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(link)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("first administrator", "name=\"username\"");
    }
  }

  private void assertRefused(Map<String, String> settings, String reason) throws Exception {
    PackagedJar server = start(settings);
    int exit = server.awaitEnd();
    List<String> lines = Files.readAllLines(output());
    assertThat(exit).as(String.join("\n", lines)).isNotZero();
    assertThat(lines)
        .last()
        .asString()
        .startsWith("Tollgate cannot start: ")
        .contains(reason)
        .endsWith(".");
    assertThat(lines)
        .noneMatch(line -> line.matches("\\s+at .*|Caused by:.*") || line.contains(" ERROR "));
  }

  private PackagedJar start(Map<String, String> settings) throws IOException {
    return PackagedJar.start(home(), output(), settings);
  }

  private void migrate(String... more) {
    String[] locations = new String[more.length + 1];
    locations[0] = "classpath:db/migration";
    System.arraycopy(more, 0, locations, 1, more.length);
    Flyway.configure()
        .dataSource(url(home()), "tollgate", "")
        .locations(locations)
        .load()
        .migrate();
  }

  private void markAs(String kind) throws SQLException {
    try (Connection connection = open(home(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into installation (installation_id, kind, made_at) values (1, '"
              + kind
              + "', current_timestamp)");
    }
  }

  private static Connection open(Path home, String password) throws SQLException {
    return DriverManager.getConnection(url(home), "tollgate", password);
  }

  private static String url(Path home) {
    return "jdbc:h2:file:" + home.resolve("tollgate");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path output() {
    return folder.resolve("output.txt");
  }
}
