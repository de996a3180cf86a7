package org.tollgate.shell.lifecycle;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.Gates.Round;

/**
 * Stands at every user task. What the domain has ended already ends at once: an activity that the
 * template leaves out, or one that a repair meets again. What the domain has not ended cannot be
 * ended from the engine's side (M1, M6).
 */
@Component
class TaskGuard {

  /** Rolls the engine back; the refusal itself is recorded. */
  static class CompletionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CompletionRefusedException(CompletionRefused refused) {
      super(refused.task() + " of rollout " + refused.rolloutId() + ": " + refused.reason());
    }
  }

  private final Standings standings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TaskGuard(Standings standings, ApplicationEventPublisher events, Clock clock) {
    this.standings = standings;
    this.events = events;
    this.clock = clock;
  }

  void created(DelegateTask task) {
    RolloutId rollout = rolloutOf(task);
    ProcessTask meaning = ProcessTask.of(task);
    if (meaning.kind() == ProcessTask.Kind.ACTIVITY
        && !standings.isOpen(rollout, meaning.phase())) {
      throw refused(rollout, meaning, "phase-not-open");
    }
    if (mayEndAtOnce(meaning) && standings.hasEnded(rollout, meaning)) {
      if (meaning.kind() == ProcessTask.Kind.SUBMISSION) {
        task.getExecution().setVariables(submission(rollout, meaning));
      }
      task.complete();
    }
  }

  void completing(DelegateTask task) {
    RolloutId rollout = rolloutOf(task);
    ProcessTask meaning = ProcessTask.of(task);
    if (!standings.hasEnded(rollout, meaning)) {
      throw refused(rollout, meaning, "not-ended");
    }
  }

  // what a ballot decided is said when it ends; a word is needed, so a repair never passes one by
  private static boolean mayEndAtOnce(ProcessTask task) {
    return switch (task.kind()) {
      case ACTIVITY, SUBMISSION, REWORK -> true;
      case BALLOT, EXCEPTION -> false;
    };
  }

  private Map<String, Object> submission(RolloutId rollout, ProcessTask task) {
    Round round = standings.current(rollout, task.phase()).orElseThrow();
    return GateVariables.submitted(round.review(), round.deadline(), clock.instant());
  }

  private CompletionRefusedException refused(RolloutId rollout, ProcessTask task, String reason) {
    CompletionRefused refused = new CompletionRefused(rollout, task.code(), reason);
    events.publishEvent(refused);
    return new CompletionRefusedException(refused);
  }

  private static RolloutId rolloutOf(DelegateTask task) {
    return RolloutId.of(task.getExecution().getProcessBusinessKey());
  }
}
