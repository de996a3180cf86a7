package org.tollgate.governance.gate.evidence;

/** How a criterion is answered (M2). */
public enum Reply {
  /** Counts 1. */
  YES,
  /** Counts one half. */
  PARTLY,
  /** Counts 0. */
  NO,
  /** Leaves the percentage; needs a reason, and a mandatory criterion can never be this. */
  NOT_APPLICABLE;

  /** What live data answer: unknown never counts as met. */
  public static Reply of(Answer.State state) {
    return switch (state) {
      case MET -> YES;
      case PARTLY -> PARTLY;
      case NOT_MET, UNKNOWN -> NO;
    };
  }
}
