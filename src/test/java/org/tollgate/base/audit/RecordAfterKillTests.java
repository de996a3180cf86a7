package org.tollgate.base.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tollgate.base.audit.Verdict.Unaltered;

/** A server that is killed with -9 loses nothing that it had acknowledged. */
class RecordAfterKillTests {

  @TempDir private Path home;

  @Test
  void holdsEveryAcknowledgedActAndOneUnbrokenChain() throws Exception {
    // the same settings as in application.yaml: without WRITE_DELAY=0 H2 loses half a second
    String url = "jdbc:h2:file:" + home.resolve("tollgate") + ";WRITE_DELAY=0";
    Flyway.configure().dataSource(url, "tollgate", "").load().migrate();
    Random moments = new Random(20270301);
    List<String> acknowledged = new ArrayList<>();

    for (int life = 1; life <= 3; life++) {
      acknowledged.addAll(actsUntilKilled(url, life, 20 + moments.nextInt(200)));

      AuditTrail trail = AuditTrail.open(source(url), home);
      assertThat(trail.verify()).isInstanceOf(Unaltered.class);
      assertThat(acts(source(url))).containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(60);
  }

  private List<String> actsUntilKilled(String url, int life, int atAct) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                url,
                home.toString(),
                "life-" + life)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader()) {
      while (acknowledged.size() < atAct) {
        String line = lines.readLine();
        assertThat(line).as("the writer ended by itself").isNotNull();
        if (line.startsWith("written ")) {
          acknowledged.add(line.substring("written ".length()));
        }
      }
      // by its handle, which leaves open what can still be read from it
      writer.toHandle().destroyForcibly();
      // what it still told before it died was acknowledged as well
      lines
          .lines()
          .filter(line -> line.matches("written life-\\d-act-\\d+x"))
          .map(line -> line.substring("written ".length()))
          .forEach(acknowledged::add);
    }
    writer.waitFor();
    return acknowledged;
  }

  private static List<String> acts(DataSource database) {
    return JdbcClient.create(database)
        .sql("select act from audit_record")
        .query(String.class)
        .list();
  }

  private static DataSource source(String url) {
    return new DriverManagerDataSource(url, "tollgate", "");
  }

  /** Another process that records one act after the other and tells each when it is stored. */
  static final class Writer {
    public static void main(String[] arguments) {
      // one connection all the time: closing the last one would make H2 write everything
      DataSource open = new SingleConnectionDataSource(arguments[0], "tollgate", "", true);
      RecordFixture record = new RecordFixture(open, Path.of(arguments[1]));
      for (int i = 1; ; i++) {
        String act = arguments[2] + "-act-" + i + "x";
        record.recorder.on(RecordFixture.act(act));
        System.out.println("written " + act);
      }
    }
  }
}
