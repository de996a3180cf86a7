package org.tollgate.governance.condition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** What every change of a condition begins and ends with: right, load, state; save, work. */
@Component
class ConditionDesk {

  private final ConditionRepository conditions;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ConditionWork work;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConditionDesk(
      ConditionRepository conditions,
      Rollouts rollouts,
      RolloutAccess access,
      ConditionWork work,
      ApplicationEventPublisher events,
      Clock clock) {
    this.conditions = conditions;
    this.rollouts = rollouts;
    this.access = access;
    this.work = work;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes one condition; a refusal changes nothing and is recorded.
   *
   * @throws NotFoundException if there is none or it belongs to another rollout
   */
  Optional<Refusal> change(
      Actor actor,
      RolloutId rollout,
      ConditionId id,
      Right right,
      Function<Condition, Optional<Refusal>> verb) {
    access.require(actor, rollout, right);
    Condition condition = load(rollout, id);
    Optional<Refusal> refusal = whyNotChange(rollout).or(() -> verb.apply(condition));
    if (refusal.isPresent()) {
      events.publishEvent(ConditionActs.refused(actor, condition, refusal.get().reason()));
    } else {
      keep(condition, rollouts.seats(rollout));
    }
    return refusal;
  }

  /** A rollout that is over keeps its record as it is. */
  Optional<Refusal> whyNotChange(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver()
        ? Optional.of(Refusal.because("condition.refused.rollout-over"))
        : Optional.empty();
  }

  Condition load(RolloutId rollout, ConditionId id) {
    return conditions
        .findById(id)
        .filter(condition -> condition.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("condition", id));
  }

  void keep(Condition condition, List<SeatView> seats) {
    conditions.save(condition);
    work.renew(condition, seats);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today(RolloutView rollout) {
    return LocalDate.ofInstant(clock.instant(), rollout.zone());
  }
}
