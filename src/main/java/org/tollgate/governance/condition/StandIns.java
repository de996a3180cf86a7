package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.Substitutes;

/** Who acts today for the seat by which a condition's owner takes part. */
@Component("conditionStandIns")
class StandIns {

  private final Substitutes substitutes;
  private final Rollouts rollouts;
  private final ConditionDesk desk;

  StandIns(Substitutes substitutes, Rollouts rollouts, ConditionDesk desk) {
    this.substitutes = substitutes;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  Optional<PersonId> of(Condition condition) {
    if (condition.ownerSeat() == null) {
      return Optional.empty();
    }
    LocalDate today = desk.today(rollouts.view(condition.rollout()));
    return substitutes.substituteOn(condition.ownerSeat(), today);
  }
}
