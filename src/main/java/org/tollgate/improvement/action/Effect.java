package org.tollgate.improvement.action;

import java.util.Collection;

/** Whether an action worked (R6). */
public enum Effect {
  /** Not judged yet. */
  OPEN,
  /** Done, but fewer than two meetings have been held since. */
  TOO_EARLY,
  /** Its cause was not met again in the two meetings after it was done. */
  VERIFIED,
  /** Its cause was met again, but less often than before. */
  PARTLY,
  /** Its cause was met as often as before, or more. */
  RECURRING;

  private static final int CYCLES = 2;

  /**
   * Counts in how many meetings the cause was met: of the two up to the one in which the action was
   * found done, and of the two after it.
   *
   * @param met numbers of the meetings that met the cause
   * @param endedIn number of the meeting that found the action done
   * @param lastHeld number of the last meeting that is closed
   */
  public static Effect of(Collection<Integer> met, int endedIn, int lastHeld) {
    if (lastHeld < endedIn + CYCLES) {
      return TOO_EARLY;
    }
    long before = met.stream().filter(m -> m <= endedIn && m > endedIn - CYCLES).distinct().count();
    long after = met.stream().filter(m -> m > endedIn && m <= endedIn + CYCLES).distinct().count();
    if (after == 0) {
      return VERIFIED;
    }
    return after < before ? PARTLY : RECURRING;
  }
}
