package org.tollgate.governance.charter;

/** What a signature under a charter means. */
public enum SignatureKind {
  /** The sponsor takes on the named duties (P2). */
  SPONSOR,
  /** The successor will take over from the sponsor (P2). */
  SUCCESSOR,
  /** A department in scope supports the goals (P17). */
  SUPPORT,
  /** The sponsor accepts the charter as a whole: the rollout starts. */
  CHARTER
}
