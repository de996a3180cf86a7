package org.tollgate.learning.permit;

/** Where a permit stands (L1). */
public enum PermitState {
  ACTIVE,
  /** The procedure changed; it still opens until the end of its grace. */
  STALE,
  SUSPENDED,
  REVOKED,
  EXPIRED,
  /** A newer issue took its place. */
  SUPERSEDED;

  /** Whether its holder may work today. */
  public boolean opens() {
    return this == ACTIVE || this == STALE;
  }

  /** Whether it can never open again. */
  public boolean isOver() {
    return this == REVOKED || this == EXPIRED || this == SUPERSEDED;
  }
}
