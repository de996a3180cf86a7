package org.tollgate.shell.start;

import java.sql.SQLException;

/** Says in words why a database could not be opened, for H2 and PostgreSQL. */
final class DatabaseTrouble {

  /** H2's code for a file that another process has open. */
  private static final String OPEN_ELSEWHERE = "90020";

  private DatabaseTrouble() {}

  static String inWords(SQLException refused, String url) {
    String place = withoutParameters(url);
    String state = refused.getSQLState() == null ? "" : refused.getSQLState();
    if (state.startsWith("28")) {
      return "the database "
          + place
          + " refuses user or password (TOLLGATE_DB_USER, TOLLGATE_DB_PASSWORD)";
    }
    if (state.equals(OPEN_ELSEWHERE)) {
      return "the database " + place + " is open in another process; stop that one first";
    }
    return "the database "
        + place
        + " cannot be opened (TOLLGATE_DB_URL): "
        + refused.getMessage().lines().findFirst().orElse(state);
  }

  /** Parameters may carry a password. */
  private static String withoutParameters(String url) {
    return url.replaceFirst("[;?].*", "");
  }
}
