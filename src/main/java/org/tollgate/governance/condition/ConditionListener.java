package org.tollgate.governance.condition;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PersonLeft;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** Keeps open conditions with somebody who is there. */
@Component
@Transactional
class ConditionListener {

  private final ConditionRepository conditions;
  private final Rollouts rollouts;
  private final ConditionDesk desk;

  ConditionListener(ConditionRepository conditions, Rollouts rollouts, ConditionDesk desk) {
    this.conditions = conditions;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  /** A condition goes with its owner's seat; escalations go to the new director or chair. */
  @EventListener
  public void on(RolloutEvents.SeatChanged event) {
    List<Condition> open = conditions.findOpen(event.rollout());
    if (open.isEmpty() || desk.whyNotChange(event.rollout()).isPresent()) {
      return;
    }
    List<SeatView> seats = rollouts.seats(event.rollout());
    for (Condition condition : open) {
      if (event.seat().equals(condition.ownerSeat())) {
        condition.follow(event.to(), event.seat(), desk.now());
      }
      desk.keep(condition, seats);
    }
  }

  /** An owner without a seat leaves nobody behind; the director names the next one. */
  @EventListener
  public void on(PersonLeft event) {
    for (Condition condition : conditions.findOpenOf(event.person())) {
      if (desk.whyNotChange(condition.rollout()).isPresent()) {
        continue;
      }
      List<SeatView> seats = rollouts.seats(condition.rollout());
      SeatId seat = condition.ownerSeat();
      PersonId next = holder(seats, seat).filter(p -> !p.equals(event.person())).orElse(null);
      condition.follow(next, seat, desk.now());
      desk.keep(condition, seats);
    }
  }

  private static Optional<PersonId> holder(List<SeatView> seats, SeatId id) {
    return seats.stream().filter(seat -> seat.id().equals(id)).findFirst().map(SeatView::person);
  }
}
