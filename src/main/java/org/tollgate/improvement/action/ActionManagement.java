package org.tollgate.improvement.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PersonLeft;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Sets actions in a meeting, looks at them in the next, escalates those that are overdue. */
@Service
@Transactional
public class ActionManagement implements HourlyDuty {

  /** How many a meeting may set (R4). */
  public static final int MOST = 5;

  private final ActionRepository actions;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final ActionDesk desk;

  ActionManagement(
      ActionRepository actions, RolloutAccess access, Rollouts rollouts, ActionDesk desk) {
    this.actions = actions;
    this.access = access;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  /**
   * @param meeting number of the retrospective; it has seen to its stage
   * @throws NotAllowedException if the owner holds no seat in the rollout
   */
  public Optional<Refusal> set(Actor actor, RolloutId rollout, int meeting, NewAction wish) {
    access.require(actor, rollout, Right.PLAN);
    requireSeat(rollout, wish.owner());
    if (actions.countOfMeeting(rollout.value(), meeting) >= MOST) {
      return Optional.of(Refusal.because("meeting.refused.enough", MOST));
    }
    LocalDate today = desk.today(rollout);
    if (wish.due().isBefore(today) || wish.due().isAfter(today.plusDays(NewAction.MOST_DAYS))) {
      return Optional.of(Refusal.because("meeting.refused.due", NewAction.MOST_DAYS));
    }
    int number = actions.lastNumber(rollout.value()) + 1;
    desk.keep(new ImprovementAction(rollout, number, meeting, wish, actor, desk.now()));
    return Optional.empty();
  }

  /**
   * @param meeting number of the retrospective that looks; it has seen to its stage
   */
  public Optional<Refusal> review(
      Actor actor, RolloutId rollout, ActionId id, int meeting, ActionReview found) {
    access.require(actor, rollout, Right.PLAN);
    ImprovementAction action = desk.load(rollout, id);
    Optional<Refusal> refusal =
        action.review(actor, meeting, found, desk.now(), desk.today(rollout));
    if (refusal.isEmpty()) {
      desk.keep(action);
    }
    return refusal;
  }

  /** The owner says that it is done; whatever seat that is. */
  public Optional<Refusal> report(Actor actor, RolloutId rollout, ActionId id, String remark) {
    access.require(actor, rollout, Right.READ);
    ImprovementAction action = desk.load(rollout, id);
    Optional<Refusal> refusal = action.report(actor, remark, desk.now());
    if (refusal.isEmpty()) {
      desk.keep(action);
    }
    return refusal;
  }

  /** What the meetings after it say of its effect; the clock asks. */
  public void judge(RolloutId rollout, ActionId id, Effect found, int meeting) {
    ImprovementAction action = desk.load(rollout, id);
    if (action.judge(found, meeting, desk.now())) {
      desk.keep(action);
    }
  }

  @Override
  public String name() {
    return "overdue actions";
  }

  @Override
  public void perform() {
    for (RolloutId rollout : rollouts.running()) {
      LocalDate today = desk.today(rollout);
      for (ImprovementAction late : actions.findNewlyOverdue(Set.of(rollout.value()), today)) {
        if (late.escalate(today, desk.now())) {
          desk.keep(late);
        }
      }
    }
  }

  /** Open actions go with the seat of their owner. */
  @EventListener
  public void on(RolloutEvents.SeatChanged event) {
    if (event.from() != null) {
      openOf(event.from())
          .filter(action -> action.rollout().equals(event.rollout()))
          .forEach(action -> pass(action, event.to()));
    }
  }

  /** Whoever leaves leaves nothing behind: the director names the next owner in the meeting. */
  @EventListener
  public void on(PersonLeft event) {
    openOf(event.person()).forEach(action -> pass(action, null));
  }

  private java.util.stream.Stream<ImprovementAction> openOf(PersonId person) {
    return actions.findOpenOf(person.value()).stream();
  }

  private void pass(ImprovementAction action, PersonId to) {
    PersonId next = to == null ? director(action.rollout()).orElse(null) : to;
    if (next != null) {
      action.handOver(next, desk.now());
      desk.keep(action);
    }
  }

  private Optional<PersonId> director(RolloutId rollout) {
    return desk.seats(rollout).stream()
        .filter(seat -> seat.role() == SeatRole.DIRECTOR)
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private void requireSeat(RolloutId rollout, PersonId owner) {
    if (desk.seats(rollout).stream().noneMatch(seat -> owner.equals(seat.person()))) {
      throw new NotAllowedException("The owner holds no seat in " + rollout);
    }
  }
}
