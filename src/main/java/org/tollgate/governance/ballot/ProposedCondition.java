package org.tollgate.governance.ballot;

import java.time.LocalDate;
import org.tollgate.base.shared.PersonId;

/**
 * A condition that a voter ties to CONDITIONAL.
 *
 * @param text what must be done, 3 to 2000 characters
 * @param owner who answers for it
 * @param due last day
 * @param critical whether it is critical; critical ones block the next gate, others the one the
 *     subject says
 */
public record ProposedCondition(String text, PersonId owner, LocalDate due, boolean critical) {}
