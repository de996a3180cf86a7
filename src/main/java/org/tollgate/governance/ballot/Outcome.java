package org.tollgate.governance.ballot;

/** What a ballot decides (M4). */
public enum Outcome {
  GO,
  CONDITIONAL,
  HOLD,
  NO_GO;

  /** Whether what was asked is granted. */
  public boolean passes() {
    return this == GO || this == CONDITIONAL;
  }
}
