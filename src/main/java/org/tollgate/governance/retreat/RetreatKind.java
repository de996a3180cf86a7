package org.tollgate.governance.retreat;

/** What happened to the rule. */
public enum RetreatKind {
  SOFTENED,
  POSTPONED,
  DROPPED
}
