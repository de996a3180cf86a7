package org.tollgate.governance.activity;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.Substitutes;

/** Who may accept an output today in the place of the accepting seat's holder. */
@Component("activityStandIns")
class StandIns {

  private final Substitutes substitutes;
  private final Rollouts rollouts;
  private final ActivityDesk desk;

  StandIns(Substitutes substitutes, Rollouts rollouts, ActivityDesk desk) {
    this.substitutes = substitutes;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  /** Null where nobody acts for the seat today. */
  PersonId of(Activity activity) {
    SeatId seat = activity.assignment().acceptingSeat();
    if (seat == null) {
      return null;
    }
    LocalDate today = desk.today(rollouts.view(activity.rollout()));
    return substitutes.substituteOn(seat, today).orElse(null);
  }
}
