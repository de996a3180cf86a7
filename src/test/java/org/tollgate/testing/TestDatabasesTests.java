package org.tollgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabasesTests {

  @ParameterizedTest
  @EnumSource(TestDatabases.Kind.class)
  void eachCallGivesAMigratedDatabaseOfItsOwn(TestDatabases.Kind kind) {
    JdbcClient first = JdbcClient.create(TestDatabases.fresh(kind));
    JdbcClient second = JdbcClient.create(TestDatabases.fresh(kind));

    first
        .sql("insert into audit_head (id, seq, hash, mac) values (1, 0, :h, :h)")
        .param("h", UUID.randomUUID().toString())
        .update();

    assertThat(count(first)).isEqualTo(1);
    assertThat(count(second)).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabases.Kind.class)
  void theDatabaseIsOfTheKindAskedFor(TestDatabases.Kind kind) throws Exception {
    DataSource database = TestDatabases.fresh(kind);
    try (var connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualTo(kind == TestDatabases.Kind.H2 ? "H2" : "PostgreSQL");
    }
  }

  private static long count(JdbcClient database) {
    return database.sql("select count(*) from audit_head").query(Long.class).single();
  }
}
