package org.tollgate.governance.ballot;

/** What a voter may choose; CONDITIONAL needs at least one condition, NO_GO and HOLD a comment. */
public enum Choice {
  GO,
  CONDITIONAL,
  HOLD,
  NO_GO,
  /** Counts for the quorum, not for the majority. */
  ABSTAIN
}
