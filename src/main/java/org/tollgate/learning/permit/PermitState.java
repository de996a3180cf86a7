package org.tollgate.learning.permit;

/** Where a permit stands (L1). */
public enum PermitState {
  /** Passed, but the material that goes with the version is not read yet (L2). */
  ELIGIBLE,
  ACTIVE,
  /** The procedure changed; it still opens until the end of its grace. */
  STALE,
  /** Without a pass, because two persons answer for it; it opens until its last day. */
  EXEMPTED,
  SUSPENDED,
  REVOKED,
  EXPIRED,
  /** A newer issue took its place. */
  SUPERSEDED;

  /** Whether its holder may work today. */
  public boolean opens() {
    return this == ACTIVE || this == STALE || this == EXEMPTED;
  }

  /** Whether it can never open again. */
  public boolean isOver() {
    return this == REVOKED || this == EXPIRED || this == SUPERSEDED;
  }
}
