package org.tollgate.learning.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * A permit as others see it.
 *
 * @param code twelve characters, the last checks the others
 * @param steps each state it had, the earliest first
 */
public record PermitView(
    PermitId id,
    Scope scope,
    PersonId person,
    String code,
    PermitState state,
    Days days,
    List<Step> steps) {

  /** What it opens. */
  public record Scope(RolloutId rollout, ProcedureId procedure, int version) {}

  /**
   * @param since when it came into its state
   * @param validUntil the last day
   * @param graceUntil the last day on which it opens though stale, or null
   */
  public record Days(Instant issuedAt, Instant since, LocalDate validUntil, LocalDate graceUntil) {}

  /** One state with who and why. */
  public record Step(PermitState state, Instant at, PersonId person, String reason) {}

  /** The state it was in at a moment, or null before it was issued. */
  PermitState stateAt(Instant moment) {
    PermitState found = null;
    for (Step step : steps) {
      if (!step.at().isAfter(moment)) {
        found = step.state();
      }
    }
    return found;
  }

  /** In groups of four, as it is printed. */
  public String printed() {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }
}
