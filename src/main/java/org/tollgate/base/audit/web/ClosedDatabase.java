package org.tollgate.base.audit.web;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.Verdict;

/** The database of the settings, opened without a server. */
final class ClosedDatabase {

  /** SQLSTATE of H2 for a file that another process holds open. */
  private static final String H2_IN_USE = "90020";

  private final DataSource dataSource;
  private final String name;

  private ClosedDatabase(DataSource dataSource, String name) {
    this.dataSource = dataSource;
    this.name = name;
  }

  static ClosedDatabase of(ConfigurableEnvironment environment)
      throws VerifyAuditCommand.CheckFailed {
    String url = environment.getProperty("spring.datasource.url", "");
    // a check must not make an empty database and then find it in order
    String address = url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
    try {
      return new ClosedDatabase(
          new SimpleDriverDataSource(
              DriverManager.getDriver(address),
              address,
              environment.getProperty("spring.datasource.username", ""),
              environment.getProperty("spring.datasource.password", "")),
          nameIn(url));
    } catch (SQLException e) {
      throw new VerifyAuditCommand.CheckFailed("No driver for the database " + nameIn(url));
    }
  }

  /** The address without its parameters, among which a password may stand. */
  private static String nameIn(String url) {
    return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
  }

  String name() {
    return name;
  }

  Verdict verify(Path home, Optional<ChainHead> exported, LongConsumer progress)
      throws VerifyAuditCommand.CheckFailed {
    try {
      return AuditTrail.open(dataSource, home).verify(exported, progress);
    } catch (IllegalStateException | DataAccessException e) {
      throw new VerifyAuditCommand.CheckFailed(reason(e));
    }
  }

  private String reason(RuntimeException e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (cause instanceof SQLException refused) {
      return H2_IN_USE.equals(refused.getSQLState())
          ? "The database " + name + " is open in another process, which did not answer"
          : "The database " + name + " cannot be read: " + firstLine(refused.getMessage());
    }
    return e.getMessage();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").split("; SQL statement", 2)[0];
  }
}
