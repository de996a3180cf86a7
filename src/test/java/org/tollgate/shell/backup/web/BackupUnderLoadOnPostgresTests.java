package org.tollgate.shell.backup.web;

import org.springframework.test.context.TestPropertySource;
import org.tollgate.testing.TestDatabases;

@TestPropertySource(properties = "tollgate.test.database=postgres")
class BackupUnderLoadOnPostgresTests extends BackupUnderLoadTests {

  @Override
  TestDatabases.Kind kind() {
    return TestDatabases.Kind.POSTGRES;
  }
}
