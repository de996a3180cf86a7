package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTroubleTests {

  @TempDir private Path folder;

  @Test
  void tellsAWrongPasswordOfH2() throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("db");
    DriverManager.getConnection(url, "tollgate", "right").close();
    assertThat(wordsFor(url, "wrong"))
        .isEqualTo(
            "the database "
                + url
                + " refuses user or password (TOLLGATE_DB_USER, TOLLGATE_DB_PASSWORD)");
  }

  @Test
  void tellsAnUnknownUserOfPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
      assertThat(wordsFor(url, "wrong")).contains("refuses user or password");
    }
  }

  @Test
  void tellsAServerThatDoesNotAnswer() {
    assertThat(wordsFor("jdbc:postgresql://127.0.0.1:1/tollgate", ""))
        .startsWith("the database jdbc:postgresql://127.0.0.1:1/tollgate cannot be opened");
  }

  @Test
  void keepsWhatAnAddressCarriesBehindItToItself() {
    assertThat(wordsFor("jdbc:postgresql://127.0.0.1:1/tollgate?password=secret", ""))
        .doesNotContain("secret");
    assertThat(wordsFor("jdbc:h2:file:relative;PASSWORD=secret", "")).doesNotContain("secret");
  }

  private static String wordsFor(String url, String password) {
    SQLException refused =
        catchThrowableOfType(
            SQLException.class,
            () -> {
              try (Connection connection = DriverManager.getConnection(url, "tollgate", password)) {
                connection.isValid(1);
              }
            });
    return DatabaseTrouble.inWords(refused, url);
  }
}
