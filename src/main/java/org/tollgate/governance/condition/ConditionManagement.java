package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Sets the conditions of a decision, gives them another owner, escalates the overdue ones. */
@Service
@Transactional
public class ConditionManagement {

  private final ConditionRepository conditions;
  private final Rollouts rollouts;
  private final StandIns standIns;
  private final ConditionDesk desk;

  ConditionManagement(
      ConditionRepository conditions, Rollouts rollouts, StandIns standIns, ConditionDesk desk) {
    this.conditions = conditions;
    this.rollouts = rollouts;
    this.standIns = standIns;
    this.desk = desk;
  }

  /**
   * Sets the conditions that a committee tied to its decision; a second call for the same decision
   * sets nothing and returns those of the first.
   *
   * @param actor the system, in whose name a closed ballot takes effect
   * @throws NotAllowedException for a person: conditions come from a ballot only
   */
  public List<ConditionId> set(
      Actor actor, RolloutId rollout, Decision decision, List<NewCondition> wishes) {
    if (!actor.isSystem()) {
      throw new NotAllowedException("Only a decision of the committee sets conditions");
    }
    List<Condition> before = conditions.findByDecision(decision);
    if (!before.isEmpty()) {
      return before.stream().map(Condition::id).toList();
    }
    List<SeatView> seats = rollouts.seats(rollout);
    int number = conditions.highestNumber(rollout);
    List<ConditionId> ids = new ArrayList<>();
    for (NewCondition wish : wishes) {
      number++;
      SeatId seat = seatOf(wish.owner(), seats).map(SeatView::id).orElse(null);
      Condition condition = new Condition(rollout, number, decision, wish, seat, desk.now());
      desk.keep(condition, seats);
      ids.add(condition.id());
    }
    return List.copyOf(ids);
  }

  /**
   * Gives a condition to another person who takes part in the rollout.
   *
   * @param to holds a seat that contributes, or acts for one today
   */
  public Optional<Refusal> reassign(Actor actor, RolloutId rollout, ConditionId id, PersonId to) {
    return desk.change(
        actor, rollout, id, Right.DIRECT, condition -> reassign(actor, condition, to));
  }

  /** Gives a condition to whoever acts for its owner's seat today. */
  public Optional<Refusal> passToSubstitute(Actor actor, RolloutId rollout, ConditionId id) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.DIRECT,
        condition ->
            standIns
                .of(condition)
                .map(person -> reassign(actor, condition, person))
                .orElseGet(() -> Optional.of(Refusal.because("condition.refused.no-substitute"))));
  }

  /**
   * Tells director and chair of each condition that is overdue, once.
   *
   * @param today the day on which conditions due before it are late
   * @return how many were escalated by this call
   */
  public int escalateOverdue(LocalDate today) {
    Set<RolloutId> running = rollouts.running();
    List<UUID> ids = running.stream().map(RolloutId::value).toList();
    List<Condition> overdue = ids.isEmpty() ? List.of() : conditions.findNewlyOverdue(ids, today);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(running);
    int escalated = 0;
    for (Condition condition : overdue) {
      if (condition.escalate(today, desk.now())) {
        desk.keep(condition, seats.getOrDefault(condition.rollout(), List.of()));
        escalated++;
      }
    }
    return escalated;
  }

  private Optional<Refusal> reassign(Actor actor, Condition condition, PersonId to) {
    List<SeatView> seats = rollouts.seats(condition.rollout());
    Optional<SeatId> seat =
        seatOf(to, seats)
            .map(SeatView::id)
            .or(() -> standIns.of(condition).filter(to::equals).map(p -> condition.ownerSeat()));
    return seat.isEmpty()
        ? Optional.of(Refusal.because("condition.refused.outsider"))
        : condition.reassign(actor, to, seat.get(), desk.now());
  }

  private static Optional<SeatView> seatOf(PersonId person, List<SeatView> seats) {
    return seats.stream()
        .filter(seat -> person.equals(seat.person()))
        .filter(ConditionManagement::takesPart)
        .findFirst();
  }

  /** Auditors only read, and staff are trained; all others may own a condition. */
  static boolean takesPart(SeatView seat) {
    return !seat.isVacant() && seat.role() != SeatRole.AUDITOR && seat.role() != SeatRole.STAFF;
  }
}
