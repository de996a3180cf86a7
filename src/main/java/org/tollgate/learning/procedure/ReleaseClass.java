package org.tollgate.learning.procedure;

/**
 * How much a release asks of those who hold a permit, the least first (L4).
 *
 * @see ProcedureDiff#least()
 */
public enum ReleaseClass {
  /** Take note; permits stay as they are. */
  NOTICE,
  /** A short quiz on the steps that changed. */
  DELTA,
  /** The whole exam. */
  FULL
}
