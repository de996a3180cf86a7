package org.tollgate.improvement.steering;

/** Whether a seat was there. */
public enum Presence {
  PRESENT,
  EXCUSED,
  ABSENT
}
