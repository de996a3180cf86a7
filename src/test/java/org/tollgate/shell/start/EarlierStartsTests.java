package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tollgate.testing.TestDatabases;

class EarlierStartsTests {

  @ParameterizedTest
  @EnumSource(TestDatabases.Kind.class)
  void knowsEveryStepThatItMadeItself(TestDatabases.Kind kind) throws SQLException {
    try (Connection database = TestDatabases.fresh(kind).getConnection()) {
      assertThat(new EarlierStarts(database).unknownStep()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabases.Kind.class)
  void namesTheHighestStepThatItDoesNotKnow(TestDatabases.Kind kind) throws SQLException {
    DataSource source = TestDatabases.fresh(kind);
    try (Connection database = source.getConnection();
        Statement statement = database.createStatement()) {
      for (String step : new String[] {"998", "9999", "999.1"}) {
        statement.execute(
            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\","
                + " \"success\") values ("
                + (int) (Double.parseDouble(step) * 10)
                + ", '"
                + step
                + "', 'to come', 'SQL', 'V.sql', 'x', 1, true)");
      }
      assertThat(new EarlierStarts(database).unknownStep()).contains("9999");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabases.Kind.class)
  void readsWhoMadeTheDatabase(TestDatabases.Kind kind) throws SQLException {
    try (Connection database = TestDatabases.fresh(kind).getConnection();
        Statement statement = database.createStatement()) {
      assertThat(new EarlierStarts(database).kind()).isEmpty();
      statement.execute(
          "insert into installation (installation_id, kind, made_at)"
              + " values (1, 'demo', current_timestamp)");
      assertThat(new EarlierStarts(database).kind()).contains("demo");
    }
  }
}
