package org.tollgate.governance.exceptions;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotEvents;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.condition.NewCondition;
import org.tollgate.governance.gate.GateEvents;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** What follows for an exception from a ballot, a third NO-GO or the rollout's end. */
@Service
@Transactional
class ExceptionDecisions {

  private final ExceptionDesk desk;
  private final ExceptionRepository exceptions;
  private final Rollouts rollouts;
  private final ProposalCarrier carrier;
  private final ConditionManagement conditions;
  private final BallotManagement ballots;

  ExceptionDecisions(
      ExceptionDesk desk,
      ExceptionRepository exceptions,
      Rollouts rollouts,
      ProposalCarrier carrier,
      ConditionManagement conditions,
      BallotManagement ballots) {
    this.desk = desk;
    this.exceptions = exceptions;
    this.rollouts = rollouts;
    this.carrier = carrier;
    this.conditions = conditions;
    this.ballots = ballots;
  }

  /** A gate was refused three times: the director has to say how it goes on (M4). */
  @EventListener
  void on(GateEvents.ThirdNoGo event) {
    desk.keep(
        new ExceptionCase(
            event.rollout(),
            exceptions.highestNumber(event.rollout()) + 1,
            event.phase(),
            ExceptionView.Reason.itself(Breach.Kind.THIRD_NO_GO),
            Actor.SYSTEM.person(),
            desk.now()));
  }

  @EventListener
  void on(BallotEvents.Closed closed) {
    if (closed.subject().kind().equals(ExceptionManagement.SUBJECT)) {
      ExceptionCase exception = desk.load(new ExceptionId(closed.subject().id()));
      if (exception.state() == ExceptionView.State.SUBMITTED) {
        decide(exception, closed);
      }
    }
  }

  private void decide(ExceptionCase exception, BallotEvents.Closed closed) {
    exception.decide(closed.outcome(), desk.now());
    desk.keep(exception);
    if (closed.outcome() == Outcome.CONDITIONAL) {
      setConditions(exception, closed.conditions());
    }
    if (closed.outcome().passes()) {
      carrier
          .carryOut(exception.view())
          .ifPresent(
              refusal -> {
                exception.hindered(refusal.reason());
                desk.keep(exception);
              });
    }
  }

  /** They block the gate of the phase the rollout is in: there is no later word on an exception. */
  private void setConditions(ExceptionCase exception, List<ProposedCondition> wishes) {
    RolloutView rollout = rollouts.view(exception.rollout());
    Phase blocks = rollout.position().phase();
    conditions.set(
        Actor.SYSTEM,
        exception.rollout(),
        new Decision(ExceptionManagement.SUBJECT, exception.id().value()),
        wishes.stream().map(wish -> condition(wish, blocks)).toList());
  }

  private static NewCondition condition(ProposedCondition wish, Phase blocks) {
    Severity severity = wish.critical() ? Severity.CRITICAL : Severity.MAJOR;
    return new NewCondition(wish.text(), wish.owner(), wish.due(), severity, blocks);
  }

  @EventListener
  void on(RolloutEvents.Stopped stopped) {
    lapse(stopped.rollout());
  }

  @EventListener
  void on(RolloutEvents.Closed closed) {
    lapse(closed.rollout());
  }

  /** Nothing is left to decide in a rollout that ended. */
  private void lapse(RolloutId rollout) {
    exceptions.findAllOf(List.of(rollout.value())).stream()
        .filter(exception -> !exception.state().isOver())
        .forEach(
            exception -> {
              if (exception.state() == ExceptionView.State.SUBMITTED) {
                ballots.withdraw(exception.view().course().ballot());
              }
              exception.lapse(desk.now());
              desk.keep(exception);
            });
  }
}
