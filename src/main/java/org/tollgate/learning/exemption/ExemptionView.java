package org.tollgate.learning.exemption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * An exemption as others see it.
 *
 * @param decided null while it is open
 */
public record ExemptionView(
    UUID id, RolloutId rollout, Wish wish, Part proposed, State state, Part decided) {

  /**
   * @param lastDay the last day on which the holder may work
   * @param reason 1 to 2000 characters
   */
  public record Wish(ProcedureId procedure, PersonId holder, LocalDate lastDay, String reason) {}

  public record Part(PersonId person, Instant at) {}

  public enum State {
    PROPOSED,
    GRANTED,
    REFUSED
  }

  public boolean isOpen() {
    return state == State.PROPOSED;
  }
}
