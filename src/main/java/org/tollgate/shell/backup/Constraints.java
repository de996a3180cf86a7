package org.tollgate.shell.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys out of the way while tables are filled in any order. H2 can look away; PostgreSQL
 * lets only its superuser do so, hence they are dropped and added again, which checks every row.
 */
final class Constraints implements AutoCloseable {

  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
      from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace
      """;

  private final Connection database;
  private final List<String> additions = new ArrayList<>();
  private final boolean h2;

  private Constraints(Connection database) throws SQLException {
    this.database = database;
    this.h2 = Tables.isH2(database);
  }

  static Constraints off(Connection database) throws SQLException {
    Constraints constraints = new Constraints(database);
    if (constraints.h2) {
      constraints.execute("set referential_integrity false");
    } else {
      constraints.drop();
    }
    return constraints;
  }

  private void drop() throws SQLException {
    List<String> drops = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet keys = statement.executeQuery(FOREIGN_KEYS)) {
      while (keys.next()) {
        String alter = "alter table " + keys.getString(1);
        drops.add(alter + " drop constraint " + keys.getString(2));
        additions.add(alter + " add constraint " + keys.getString(2) + " " + keys.getString(3));
      }
    }
    for (String drop : drops) {
      execute(drop);
    }
  }

  /** Puts them back when all is filled. */
  void restore() throws SQLException {
    for (String addition : additions) {
      execute(addition);
    }
  }

  /** H2's switch is no part of the transaction: it must not stay off whatever happens. */
  @Override
  public void close() throws SQLException {
    if (h2) {
      execute("set referential_integrity true");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
