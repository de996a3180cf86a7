package org.tollgate.learning.procedure;

import org.tollgate.base.shared.RolloutId;

/**
 * A procedure as others see it.
 *
 * @param number counted per rollout from 1
 * @param released number of the version in force, or 0
 */
public record ProcedureView(
    ProcedureId id, RolloutId rollout, int number, String name, String purpose, int released) {

  /** For example P-03. */
  public String code() {
    return "P-%02d".formatted(number);
  }

  public boolean isReleased() {
    return released > 0;
  }
}
