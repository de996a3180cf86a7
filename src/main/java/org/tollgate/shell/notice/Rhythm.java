package org.tollgate.shell.notice;

/** How often somebody wants a digest. */
public enum Rhythm {
  DAILY,
  /** On Mondays. */
  WEEKLY,
  OFF
}
