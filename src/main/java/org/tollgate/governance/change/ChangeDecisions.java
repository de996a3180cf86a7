package org.tollgate.governance.change;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotEvents;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.baseline.Mandates;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.condition.NewCondition;
import org.tollgate.governance.plan.Replanning;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.Rollouts;

/** What follows for a change request from a ballot, a signed baseline or the rollout's end. */
@Component
@Transactional
class ChangeDecisions implements Mandates {

  private final ChangeRepository changes;
  private final ChangeDesk desk;
  private final Replanning plan;
  private final ConditionManagement conditions;
  private final Rollouts rollouts;

  ChangeDecisions(
      ChangeRepository changes,
      ChangeDesk desk,
      Replanning plan,
      ConditionManagement conditions,
      Rollouts rollouts) {
    this.changes = changes;
    this.desk = desk;
    this.plan = plan;
    this.conditions = conditions;
    this.rollouts = rollouts;
  }

  @EventListener
  public void on(BallotEvents.Closed closed) {
    if (!closed.subject().kind().equals(ChangeManagement.SUBJECT)) {
      return;
    }
    ChangeRequest change = desk.load(new ChangeId(closed.subject().id()));
    if (change.state() != ChangeView.State.SUBMITTED) {
      return;
    }
    change.decide(closed.outcome(), desk.now());
    desk.keep(change);
    if (closed.outcome() == Outcome.CONDITIONAL) {
      setConditions(change, closed.conditions());
    }
    if (closed.outcome().passes()) {
      plan.replan(Actor.SYSTEM, change.rollout(), change.view().days());
    }
  }

  /** They block the gate of the phase the rollout is in. */
  private void setConditions(ChangeRequest change, List<ProposedCondition> wishes) {
    var phase = rollouts.view(change.rollout()).position().phase();
    conditions.set(
        Actor.SYSTEM,
        change.rollout(),
        new Decision(ChangeManagement.SUBJECT, change.id().value()),
        wishes.stream()
            .map(
                wish ->
                    new NewCondition(
                        wish.text(),
                        wish.owner(),
                        wish.due(),
                        wish.critical() ? Severity.CRITICAL : Severity.MAJOR,
                        phase))
            .toList());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<UUID> open(RolloutId rollout) {
    return changes.findAll(List.of(rollout.value())).stream()
        .map(ChangeRequest::view)
        .filter(view -> view.state() == ChangeView.State.AGREED && view.wish().rebaseline())
        .map(view -> view.id().value())
        .findFirst();
  }

  @Override
  public void used(UUID mandate) {
    ChangeRequest change = desk.load(new ChangeId(mandate));
    change.carriedOut();
    desk.keep(change);
  }

  /** Nothing is left to decide in a rollout that was stopped; its ballots end by themselves. */
  @EventListener
  public void on(RolloutEvents.Stopped stopped) {
    lapse(stopped.rollout());
  }

  @EventListener
  public void on(RolloutEvents.Closed closed) {
    lapse(closed.rollout());
  }

  private void lapse(RolloutId rollout) {
    changes.findAll(List.of(rollout.value())).stream()
        .filter(change -> !change.state().isOver())
        .forEach(
            change -> {
              change.lapse(desk.now());
              desk.keep(change);
            });
  }
}
