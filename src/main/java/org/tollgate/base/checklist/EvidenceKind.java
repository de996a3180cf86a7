package org.tollgate.base.checklist;

/** What an answer to a criterion rests on. */
public enum EvidenceKind {
  /** A document that is frozen at submission. */
  DOCUMENT,
  /** A statement that its owner signs for. */
  STATEMENT,
  /** Live data; cannot be answered by hand (M3). */
  AUTOMATIC
}
