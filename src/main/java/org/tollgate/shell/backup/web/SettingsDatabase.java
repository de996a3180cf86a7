package org.tollgate.shell.backup.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The database of the settings, opened without a server. */
final class SettingsDatabase {

  private SettingsDatabase() {}

  /** One that is there: a backup must not make an empty database and then keep it. */
  static DataSource existing(ConfigurableEnvironment environment) throws SQLException {
    String url = environment.getProperty("spring.datasource.url", "");
    return open(environment, url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url);
  }

  /** One that may be made by opening it, in a data folder that may be made too. */
  static DataSource fresh(ConfigurableEnvironment environment, Path home)
      throws IOException, SQLException {
    Files.createDirectories(home);
    String url = environment.getProperty("spring.datasource.url", "");
    String written = environment.getProperty("tollgate.home", "./data");
    // H2 refuses a path that silently depends on where it was started
    return open(environment, url.replace("file:" + written + "/", "file:" + home + "/"));
  }

  private static DataSource open(ConfigurableEnvironment environment, String url)
      throws SQLException {
    return new SimpleDriverDataSource(
        DriverManager.getDriver(url),
        url,
        environment.getProperty("spring.datasource.username", ""),
        environment.getProperty("spring.datasource.password", ""));
  }
}
