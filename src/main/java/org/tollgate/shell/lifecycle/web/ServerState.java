package org.tollgate.shell.lifecycle.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tollgate.base.audit.AuditTrail;

/** What an operator wants to know of the server at a glance. */
@Component
class ServerState {

  private static final long GIGABYTE = 1L << 30;

  private final AuditTrail record;
  private final DataSource dataSource;
  private final String version;
  private final Path home;

  ServerState(
      AuditTrail record,
      DataSource dataSource,
      @Value("${spring.application.version:}") String version,
      @Value("${tollgate.home:./data}") Path home) {
    this.record = record;
    this.dataSource = dataSource;
    this.version = version;
    this.home = home;
  }

  /**
   * @param database kind and version
   * @param head of the record, as it can be exported
   * @param freeGigabytes where the data folder is
   */
  record Shown(String version, String database, String head, long freeGigabytes) {}

  Shown now() {
    try (Connection connection = dataSource.getConnection()) {
      String database =
          connection.getMetaData().getDatabaseProductName()
              + " "
              + connection.getMetaData().getDatabaseProductVersion();
      long free = Files.getFileStore(home).getUsableSpace() / GIGABYTE;
      return new Shown(version, database, record.head().toString(), free);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
