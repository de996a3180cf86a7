package org.tollgate.improvement.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Saves an action and keeps the inboxes of owner, director and chair in step with it. */
@Component
class ActionDesk {

  private static final String DO = "improvement-action";
  private static final String ESCALATION = "improvement-action-escalation";

  private final ActionRepository actions;
  private final Rollouts rollouts;
  private final OpenWork work;
  private final Clock clock;

  ActionDesk(ActionRepository actions, Rollouts rollouts, OpenWork work, Clock clock) {
    this.actions = actions;
    this.rollouts = rollouts;
    this.work = work;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today(RolloutId rollout) {
    return LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
  }

  List<SeatView> seats(RolloutId rollout) {
    return rollouts.seats(rollout);
  }

  ImprovementAction load(RolloutId rollout, ActionId id) {
    return actions
        .findById(id)
        .filter(found -> found.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("action", id));
  }

  void keep(ImprovementAction action) {
    actions.save(action);
    Actions.Entry entry = action.entry();
    work.finish(subject(DO, entry));
    work.finish(subject(ESCALATION, entry));
    if (entry.state() == Actions.State.OPEN) {
      assign(entry, DO, "meeting.work.action", action.owner());
    }
    if (action.isEscalated()) {
      directorAndChair(seats(entry.rollout()))
          .forEach(person -> assign(entry, ESCALATION, "meeting.work.overdue", person));
    }
  }

  private static Stream<PersonId> directorAndChair(List<SeatView> seats) {
    return seats.stream()
        .filter(seat -> seat.role() == SeatRole.DIRECTOR || seat.chair())
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .distinct();
  }

  private void assign(Actions.Entry entry, String kind, String title, PersonId person) {
    if (person != null) {
      work.assign(
          new NewWork(
              entry.rollout(),
              person,
              subject(kind, entry),
              title,
              List.of(entry.code(), entry.what().text()),
              "/rollouts/" + entry.rollout() + "/actions/" + entry.id(),
              entry.what().due()));
    }
  }

  private static WorkSubject subject(String kind, Actions.Entry entry) {
    return new WorkSubject(kind, entry.id().value());
  }
}
