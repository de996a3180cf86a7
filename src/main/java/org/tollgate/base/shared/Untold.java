package org.tollgate.base.shared;

import java.sql.SQLException;

/**
 * A fault as the log may have it: what kind it is and where it happened, down to its causes,
 * without their messages. Databases and parsers put into a message what somebody wrote, and the log
 * is no place for names, addresses and passwords.
 */
public final class Untold extends Exception {

  private static final long serialVersionUID = 1L;

  /** Deeper than any chain of causes that tells something. */
  private static final int DEEPEST = 20;

  private Untold(Throwable fault, Throwable cause) {
    super(kind(fault), cause);
    setStackTrace(fault.getStackTrace());
  }

  /** Hand it to the logger in place of the fault; null stays null. */
  public static Untold of(Throwable fault) {
    return of(fault, 0);
  }

  private static Untold of(Throwable fault, int depth) {
    return fault == null || depth > DEEPEST
        ? null
        : new Untold(fault, of(fault.getCause(), depth + 1));
  }

  private static String kind(Throwable fault) {
    String name = fault.getClass().getName();
    return fault instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
  }
}
