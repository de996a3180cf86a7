package org.tollgate.learning.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Who needs the permit: whoever holds a seat as staff or lead of a department. */
@Component
@Transactional(readOnly = true)
public class Learners {

  private static final Set<SeatRole> USERS = Set.of(SeatRole.STAFF, SeatRole.DEPARTMENT_LEAD);

  private final Rollouts rollouts;

  Learners(Rollouts rollouts) {
    this.rollouts = rollouts;
  }

  /** By rollout and department, each person once in a department; one statement. */
  public Map<RolloutId, Map<String, List<PersonId>>> byDepartment(Set<RolloutId> ids) {
    Map<RolloutId, Map<String, List<PersonId>>> found = new LinkedHashMap<>();
    rollouts.seats(ids).forEach((rollout, seats) -> found.put(rollout, departments(seats)));
    return found;
  }

  private static Map<String, List<PersonId>> departments(List<SeatView> seats) {
    Map<String, List<PersonId>> departments = new TreeMap<>();
    for (SeatView seat : seats) {
      if (!seat.isVacant() && USERS.contains(seat.role()) && seat.department() != null) {
        List<PersonId> people =
            departments.computeIfAbsent(seat.department(), name -> new ArrayList<>());
        if (!people.contains(seat.person())) {
          people.add(seat.person());
        }
      }
    }
    return departments;
  }
}
