package org.tollgate.governance.rollout;

import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/**
 * A seat as others see it.
 *
 * @param title what the seat is called, for example "Finance"
 * @param person who holds it, or null while it is vacant
 * @param organisation the party the seat belongs to
 * @param department the department a lead or member stands for, or null
 * @param chair whether it chairs the committee and casts the deciding vote in a tie
 * @param veto whether its NO-GO is a veto
 */
public record SeatView(
    SeatId id,
    SeatRole role,
    String title,
    PersonId person,
    OrganisationId organisation,
    String department,
    boolean chair,
    boolean veto) {

  public boolean isVacant() {
    return person == null;
  }
}
