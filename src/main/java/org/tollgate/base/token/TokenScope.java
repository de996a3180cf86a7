package org.tollgate.base.token;

/**
 * What a token opens. None of them signs, and none gives its holder more than the holder's own
 * rights; which addresses a scope opens is said in the web shell.
 */
public enum TokenScope {
  /** Read what the holder may read. */
  READ,
  /** Bring measurements from other systems. */
  IMPORT,
  /** Read permits, for the CRM. */
  PERMITS,
  /** Keep people in step with a directory. */
  SCIM
}
