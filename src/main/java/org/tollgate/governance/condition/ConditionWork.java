package org.tollgate.governance.condition;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Keeps the open work of owner, second person, director and chair in step with a condition. */
@Component
class ConditionWork {

  private static final String MEET = "condition";
  private static final String CONFIRM = "condition-confirmation";
  private static final String ESCALATION = "condition-escalation";

  private final OpenWork work;

  ConditionWork(OpenWork work) {
    this.work = work;
  }

  void renew(Condition condition, List<SeatView> seats) {
    Stream.of(MEET, CONFIRM, ESCALATION).forEach(kind -> work.finish(subject(kind, condition)));
    if (condition.state() == State.OPEN) {
      assign(condition, MEET, "condition.work.meet", condition.owner());
    }
    if (condition.state() == State.CLAIMED) {
      assign(condition, CONFIRM, "condition.work.confirm", second(condition, seats));
    }
    if (condition.isEscalated() || isOrphan(condition)) {
      String title = isOrphan(condition) ? "condition.work.no-owner" : "condition.work.overdue";
      directorAndChair(seats).forEach(person -> assign(condition, ESCALATION, title, person));
    }
  }

  private static boolean isOrphan(Condition condition) {
    return condition.owner() == null && condition.state() != State.CLOSED;
  }

  /** Anyone but owner and claimant may confirm; the director is asked, or else the committee. */
  private static PersonId second(Condition condition, List<SeatView> seats) {
    return Stream.concat(
            directorAndChair(seats),
            seats.stream().filter(seat -> seat.role().votes()).map(SeatView::person))
        .filter(Objects::nonNull)
        .filter(person -> condition.whyNotJudge(person).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Stream<PersonId> directorAndChair(List<SeatView> seats) {
    return Stream.concat(
            seats.stream().filter(seat -> seat.role() == SeatRole.DIRECTOR),
            seats.stream().filter(SeatView::chair))
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .distinct();
  }

  private void assign(Condition condition, String kind, String title, PersonId person) {
    if (person == null) {
      return;
    }
    work.assign(
        new NewWork(
            condition.rollout(),
            person,
            subject(kind, condition),
            title,
            List.of(condition.code()),
            "/rollouts/" + condition.rollout() + "/conditions/" + condition.id(),
            condition.demand().due()));
  }

  private static WorkSubject subject(String kind, Condition condition) {
    return new WorkSubject(kind, condition.id().value());
  }
}
