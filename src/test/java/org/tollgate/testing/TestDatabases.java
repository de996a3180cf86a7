package org.tollgate.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Databases for tests: every call makes a fresh one with all migrations applied. There is one real
 * PostgreSQL per JVM, started when first asked for; H2 databases live in memory.
 *
 * <p>A claim that must hold on both databases is a parameterized test over {@link Kind}:
 *
 * <pre>
 * &#64;ParameterizedTest &#64;EnumSource(TestDatabases.Kind.class)
 * void countsEachVoteOnce(TestDatabases.Kind kind) {
 *   DataSource database = TestDatabases.fresh(kind); …
 * </pre>
 *
 * Spring slices use {@link OnTestDatabase}.
 */
public final class TestDatabases {

  /** The two databases that Tollgate runs on. */
  public enum Kind {
    H2,
    POSTGRES;

    /** Reads {@code h2}, {@code postgres} or {@code postgresql}, in any case. */
    public static Kind of(String name) {
      return switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "h2" -> H2;
        case "postgres", "postgresql" -> POSTGRES;
        default -> throw new IllegalArgumentException("tollgate.test.database: " + name);
      };
    }
  }

  private static final String TEMPLATE = "tollgate_template";

  private TestDatabases() {}

  /** The database that tests use where they do not name one: property tollgate.test.database. */
  public static Kind chosen() {
    return Kind.of(System.getProperty("tollgate.test.database", "h2"));
  }

  /** A fresh migrated database of the chosen kind. */
  public static DataSource fresh() {
    return fresh(chosen());
  }

  /** A fresh migrated database, pooled (at most 16 connections, kept only while used). */
  public static DataSource fresh(Kind kind) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(freshUrl(kind));
    pool.setUsername(userName(kind));
    pool.setPassword("");
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(10_000);
    return new HikariDataSource(pool);
  }

  /**
   * The JDBC address of a fresh migrated database; log in with {@link #userName} and no password.
   */
  public static String freshUrl(Kind kind) {
    return switch (kind) {
      case H2 -> freshH2();
      case POSTGRES -> freshPostgres();
    };
  }

  /** The JDBC address of a database without any table. */
  public static String emptyUrl(Kind kind) {
    if (kind == Kind.H2) {
      return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
    String name = "e_" + UUID.randomUUID().toString().replace("-", "");
    execute(Server.ONLY, "create database " + name);
    return Server.ONLY.getJdbcUrl("postgres", name);
  }

  public static String userName(Kind kind) {
    return kind == Kind.H2 ? "sa" : "postgres";
  }

  private static String freshH2() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    migrate(url, userName(Kind.H2));
    return url;
  }

  private static String freshPostgres() {
    String name = "t_" + UUID.randomUUID().toString().replace("-", "");
    EmbeddedPostgres server = Server.ONLY;
    // one at a time: PostgreSQL refuses to copy a template that somebody else is copying
    synchronized (Server.class) {
      execute(server, "create database " + name + " template " + TEMPLATE);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static void migrate(String url, String user) {
    Flyway.configure()
        .dataSource(url, user, "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Started by the first test that needs it, stopped with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres ONLY = start();

    private static EmbeddedPostgres start() {
      try {
        // each of the contexts that the tests share keeps a pool of its own
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "600").start();
        execute(server, "create database " + TEMPLATE);
        migrate(server.getJdbcUrl("postgres", TEMPLATE), userName(Kind.POSTGRES));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
