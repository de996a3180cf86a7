package org.tollgate.reporting.portfolio;

import java.time.LocalDate;
import org.tollgate.base.shared.Phase;

/**
 * One piece of the road with the gate that closes it.
 *
 * @param place done, now or todo
 * @param barrier ok (GO), watch (CONDITIONAL), stop (would fail) or none (not decided)
 * @param progress share of the phase's activities that have ended, 0 to 100
 * @param outcome GO or CONDITIONAL once the gate is passed, else null
 * @param on the day it was decided, or is planned for; may be null
 * @param daysLeft days until that day from today; negative once it has gone by
 */
public record GateStop(
    Phase phase,
    String place,
    String barrier,
    int progress,
    String outcome,
    LocalDate on,
    long daysLeft) {}
