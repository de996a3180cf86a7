package org.tollgate.improvement.meeting;

/** Where a meeting stands; it goes through its agenda in this order and never back. */
public enum Stage {
  /** Its day is fixed; it has not begun. */
  CALLED,
  /** Every open action of earlier meetings is looked at (R2). */
  ACTIONS,
  /** What the system has seen (R3). */
  EVIDENCE,
  /** Observations, one a card. */
  CARDS,
  /** Cards are grouped and voted on; causes and prevention are found (R5). */
  CAUSES,
  /** At most five new actions (R4). */
  NEW_ACTIONS,
  /** Suggestions are answered, minutes written. */
  MINUTES,
  CLOSED;

  /** The place in the agenda, 1 to 6; 0 before and 7 after. */
  public int place() {
    return ordinal();
  }

  Stage next() {
    return values()[ordinal() + 1];
  }

  public boolean isRunning() {
    return this != CALLED && this != CLOSED;
  }
}
