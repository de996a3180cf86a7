package org.tollgate.governance.raci;

/** What a seat has to do with a row. */
public enum Letter {
  /** Responsible: does the work. */
  R,
  /** Accountable: approves it and answers for it; one a row. */
  A,
  /** Consulted: is asked before. */
  C,
  /** Informed: is told after. */
  I
}
