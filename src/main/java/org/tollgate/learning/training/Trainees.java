package org.tollgate.learning.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Whom the plan is for: users by department and role. */
@Component
@Transactional(readOnly = true)
class Trainees {

  static final Set<SeatRole> ROLES = Set.of(SeatRole.STAFF, SeatRole.DEPARTMENT_LEAD);

  private final Rollouts rollouts;

  Trainees(Rollouts rollouts) {
    this.rollouts = rollouts;
  }

  record Trainee(PersonId person, String department, SeatRole role) {}

  List<Trainee> of(RolloutId rollout) {
    Set<Trainee> found = new LinkedHashSet<>();
    for (SeatView seat : rollouts.seats(rollout)) {
      if (!seat.isVacant() && ROLES.contains(seat.role()) && seat.department() != null) {
        found.add(new Trainee(seat.person(), seat.department(), seat.role()));
      }
    }
    return new ArrayList<>(found);
  }
}
