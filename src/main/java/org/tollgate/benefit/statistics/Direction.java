package org.tollgate.benefit.statistics;

/** Which way an indicator is meant to go. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER;

  /** A change as a gain: positive is good, whichever way the indicator is meant to go. */
  public double gain(double change) {
    return this == HIGHER_IS_BETTER ? change : -change;
  }
}
