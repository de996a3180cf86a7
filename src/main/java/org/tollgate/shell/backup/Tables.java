package org.tollgate.shell.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the installation, Tollgate's and the engine's, in the schema of a connection. */
final class Tables {

  private static final String HISTORY = "flyway_schema_history";

  private Tables() {}

  /** Names as the database writes them, by their names in small letters. */
  static Map<String, String> of(Connection database) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet found =
        database.getMetaData().getTables(database.getCatalog(), database.getSchema(), "%", kinds)) {
      while (found.next()) {
        String name = found.getString("TABLE_NAME");
        tables.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return tables;
  }

  /** The steps of the schema, oldest first. */
  static List<String> steps(Connection database) throws SQLException {
    List<String> steps = new ArrayList<>();
    String query =
        "select \"version\" from \"%s\" where \"version\" is not null order by \"installed_rank\"";
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(HISTORY))) {
      while (rows.next()) {
        steps.add(rows.getString(1));
      }
    }
    return steps;
  }

  static boolean isH2(Connection database) throws SQLException {
    return database.getMetaData().getDatabaseProductName().equals("H2");
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Empties a database that was empty before: what a failed restore must leave. */
  static void dropAll(Connection database) throws SQLException {
    database.rollback();
    database.setAutoCommit(true);
    try (Statement statement = database.createStatement()) {
      for (String table : of(database).values()) {
        statement.execute("drop table if exists " + quoted(table) + " cascade");
      }
    }
  }
}
