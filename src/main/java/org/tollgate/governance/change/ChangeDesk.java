package org.tollgate.governance.change;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Keeps change requests, and the director's work in step with them. */
@Component
class ChangeDesk {

  private final ChangeRepository changes;
  private final Rollouts rollouts;
  private final PlanRuleBook rules;
  private final OpenWork work;
  private final Clock clock;

  ChangeDesk(
      ChangeRepository changes, Rollouts rollouts, PlanRuleBook rules, OpenWork work, Clock clock) {
    this.changes = changes;
    this.rollouts = rollouts;
    this.rules = rules;
    this.work = work;
    this.clock = clock;
  }

  ChangeRequest load(ChangeId id) {
    return changes.findById(id).orElseThrow(() -> new NotFoundException("change request", id));
  }

  /**
   * Stores a transition; an open request waits for the director.
   *
   * @return the stored one, with which to go on in the same transaction
   */
  ChangeRequest keep(ChangeRequest change) {
    ChangeRequest stored = changes.save(change);
    ChangeView view = stored.view();
    WorkSubject subject = new WorkSubject("change", view.id().value());
    work.finish(subject);
    boolean signs = view.state() == ChangeView.State.AGREED && view.wish().rebaseline();
    if (view.state() == ChangeView.State.OPEN || signs) {
      String title = signs ? "change.work.sign" : "change.work.decide";
      rollouts.seats(view.rollout()).stream()
          .filter(seat -> seat.role() == SeatRole.DIRECTOR && !seat.isVacant())
          .map(SeatView::person)
          .forEach(
              director ->
                  work.assign(
                      new NewWork(
                          view.rollout(),
                          director,
                          subject,
                          title,
                          List.of(view.code()),
                          link(view),
                          null)));
    }
    return stored;
  }

  static String link(ChangeView view) {
    return "/rollouts/" + view.rollout() + "/plan/changes/" + view.id();
  }

  /** Whether the director may decide it alone; never where the baseline moves. */
  boolean isWithinTolerance(ChangeView view) {
    return view.wish().isWithin(rules.of(view.rollout()).tolerance());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
