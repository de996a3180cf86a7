package org.tollgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.context.TestPropertySource;

@DataJpaTest(showSql = false)
@OnTestDatabase
@TestPropertySource(properties = "tollgate.test.database=postgres")
class OnTestDatabaseTests {

  @Test
  void aSliceRunsOnTheDatabaseItAskedFor(@Autowired DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }
}
