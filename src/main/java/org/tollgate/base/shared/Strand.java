package org.tollgate.base.shared;

/** The two strands that run side by side in every phase (P1). */
public enum Strand {
  MANAGEMENT,
  TECHNICAL
}
