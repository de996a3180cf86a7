package org.tollgate.governance.rollout;

/** Where a rollout stands as a whole; where it stands in its phases is another question. */
public enum RolloutState {
  DRAFT,
  RUNNING,
  ON_HOLD,
  STOPPED,
  CLOSED,
  ARCHIVED;

  /** Whether the record is complete and nothing but archiving may follow. */
  public boolean isOver() {
    return this == STOPPED || this == CLOSED || this == ARCHIVED;
  }
}
