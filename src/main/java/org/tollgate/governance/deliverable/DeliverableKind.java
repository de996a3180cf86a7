package org.tollgate.governance.deliverable;

/** The seven deliverables of a phase plan (P3). */
public enum DeliverableKind {
  REQUIREMENTS,
  OVERALL_DESIGN,
  DETAILED_DESIGN,
  BUILD,
  OPERATION,
  MAINTENANCE,
  SECONDARY_DEVELOPMENT
}
