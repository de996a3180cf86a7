package org.tollgate.shell.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Looks before anything is built whether the data folder can be written, and whether the database
 * can be opened and is one of ours: so the operator reads one line instead of the stack of whoever
 * stumbled first. Demo and production never share a database: real decisions must not stand beside
 * sample ones, nor known passwords open real ones.
 */
public final class Preflight implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final String RESET = "tollgate.demo.reset";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    Path home = home(environment);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("home", Map.of("tollgate.home", home.toString())));
    requireLoopback(environment);
    if (isDemo(environment) && environment.getProperty(RESET, Boolean.class, false)) {
      moveAside(home);
    }
    requireWritable(home);
    requireDatabase(environment);
  }

  /** Absolute, because H2 refuses a path that silently depends on where it was started. */
  private static Path home(ConfigurableEnvironment environment) {
    return Path.of(environment.getRequiredProperty("tollgate.home")).toAbsolutePath().normalize();
  }

  private static void requireLoopback(ConfigurableEnvironment environment) {
    if (!isDemo(environment)) {
      return;
    }
    String address = environment.getProperty("server.address", "");
    if (address.isBlank() || !isLoopback(address)) {
      throw new StartRefusedException(
          "the demo has passwords that everybody knows and listens on a loopback address only,"
              + " not on \""
              + address
              + "\" (TOLLGATE_ADDRESS)");
    }
  }

  private static boolean isDemo(ConfigurableEnvironment environment) {
    return "demo".equals(environment.getProperty("tollgate.kind"));
  }

  /** A reset deletes nothing: what people did with an earlier demo may still be wanted. */
  static void moveAside(Path home) {
    if (!Files.isDirectory(home)) {
      return;
    }
    try {
      String taken = Files.getLastModifiedTime(home).toInstant().toString().replaceAll("\\D", "");
      Path aside = home.resolveSibling(home.getFileName() + "-until-" + taken);
      Files.move(home, aside);
      System.out.println("The earlier demo was moved to " + aside);
    } catch (IOException denied) {
      throw new StartRefusedException("the data folder " + home + " cannot be moved: " + denied);
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static void requireWritable(Path home) {
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "write", ".probe"));
    } catch (IOException denied) {
      throw new StartRefusedException(
          "the data folder " + home + " cannot be written (TOLLGATE_HOME): " + denied);
    }
  }

  private static void requireDatabase(ConfigurableEnvironment environment) {
    String url = environment.getRequiredProperty("spring.datasource.url");
    String user = environment.getProperty("spring.datasource.username");
    String password = environment.getProperty("spring.datasource.password");
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      requireOurs(new EarlierStarts(connection), environment.getProperty("tollgate.kind"));
    } catch (SQLException refused) {
      throw new StartRefusedException(DatabaseTrouble.inWords(refused, url));
    }
  }

  private static void requireOurs(EarlierStarts earlier, String kind) {
    earlier
        .unknownStep()
        .ifPresent(
            step -> {
              throw new StartRefusedException(
                  "a newer version made this database (its schema has step "
                      + step
                      + ", which this version does not know); start that version");
            });
    earlier
        .kind()
        .filter(made -> !made.equals(kind))
        .ifPresent(
            made -> {
              throw new StartRefusedException(
                  "a "
                      + made
                      + " start made this database and this is a "
                      + kind
                      + " start; they never mix, so choose another data folder (TOLLGATE_HOME)");
            });
  }
}
