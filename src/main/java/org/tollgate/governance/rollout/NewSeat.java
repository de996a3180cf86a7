package org.tollgate.governance.rollout;

import java.util.Objects;
import org.tollgate.base.shared.OrganisationId;

/**
 * A seat to be added, vacant at first.
 *
 * @param title what it is called, 1 to 200 characters
 * @param organisation the party it belongs to
 * @param department the department a lead, supporter or member stands for, or null
 * @param chair whether it chairs the committee; only a voting seat may
 * @param veto whether its NO-GO is a veto; only a voting seat may
 */
public record NewSeat(
    SeatRole role,
    String title,
    OrganisationId organisation,
    String department,
    boolean chair,
    boolean veto) {

  public NewSeat {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(organisation, "organisation");
    if (title == null || title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException("A seat has a title of 1 to 200 characters");
    }
    if ((chair || veto) && !role.votes()) {
      throw new IllegalArgumentException("Only a seat that votes can chair or veto");
    }
  }

  public static NewSeat of(SeatRole role, String title, OrganisationId organisation) {
    return new NewSeat(role, title, organisation, null, false, false);
  }

  public NewSeat forDepartment(String name) {
    return new NewSeat(role, title, organisation, name, chair, veto);
  }

  public NewSeat asChair() {
    return new NewSeat(role, title, organisation, department, true, veto);
  }

  public NewSeat withVeto() {
    return new NewSeat(role, title, organisation, department, chair, true);
  }
}
