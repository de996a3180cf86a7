package org.tollgate.learning.training;

import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatRole;

/**
 * A course of the plan as others see it.
 *
 * @param dropped whether nobody needs it any more
 */
public record CourseView(UUID id, RolloutId rollout, Wish wish, boolean dropped) {

  /**
   * @param name 1 to 200 characters
   * @param department whose users need it, or null for all
   * @param role STAFF or DEPARTMENT_LEAD, or null for both
   * @param hours least hours of attendance, 1 to 500
   * @param due the last day of the plan
   */
  public record Wish(
      String name, CourseKind kind, String department, SeatRole role, int hours, LocalDate due) {

    public Wish {
      name = name.strip();
      department = department == null || department.isBlank() ? null : department.strip();
      if (name.isEmpty() || name.length() > 200 || hours < 1 || hours > 500) {
        throw new IllegalArgumentException("A course has a name and 1 to 500 hours");
      }
      if (due == null || kind == null || (role != null && !Trainees.ROLES.contains(role))) {
        throw new IllegalArgumentException("A course has a kind, users and a last day");
      }
    }
  }

  boolean isFor(Trainees.Trainee trainee) {
    boolean department =
        wish.department() == null || wish.department().equals(trainee.department());
    return !dropped && department && (wish.role() == null || wish.role() == trainee.role());
  }
}
