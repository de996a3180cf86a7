package org.tollgate.benefit.baseline;

import java.time.LocalDate;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;

/**
 * The periods that count as "after", fixed by what was signed: as many as "before", beginning with
 * the first whole period after the stabilisation window.
 *
 * @param first day on which the first period begins
 * @param end day on which the first period begins that no longer counts
 */
public record AfterWindow(LocalDate first, LocalDate end) {

  /**
   * @param periods of the window before; at least one
   */
  public static AfterWindow of(Terms terms, Definition definition, int periods) {
    Cadence cadence = definition.measuring().cadence();
    LocalDate first =
        cadence.firstFrom(terms.goLive().plusDays(definition.analysis().stabilisation()));
    return new AfterWindow(first, cadence.plus(first, Math.max(1, periods)));
  }

  public boolean contains(LocalDate period) {
    return !period.isBefore(first) && period.isBefore(end);
  }
}
