package org.tollgate.shell.lifecycle;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.exceptions.ExceptionId;

/**
 * What a user task of the models stands for.
 *
 * @param kind which act of the domain ends it
 * @param phase the phase it belongs to, or null for an exception
 * @param code the task's id in its model
 * @param exception what the committee decides, or null for all other kinds
 */
record ProcessTask(Kind kind, Phase phase, String code, ExceptionId exception) {

  static final String ROLLOUT_MODEL = "crm-rollout";
  static final String GATE_MODEL = "gate-review";
  static final String SUBMISSION = "submit-gate";
  static final String BALLOT = "committee-ballot";
  static final String EXCEPTION = "exception-decision";
  static final String EXCEPTION_ID = "exceptionId";
  private static final String REWORK = "rework-";

  /** The acts of the domain that end a task. */
  enum Kind {
    ACTIVITY,
    SUBMISSION,
    BALLOT,
    REWORK,
    EXCEPTION
  }

  static String reworkOf(Phase phase) {
    return REWORK + phase.code();
  }

  static ProcessTask of(DelegateTask task) {
    String exception = (String) task.getVariable(EXCEPTION_ID);
    return of(
        RolloutModels.key(task.getProcessDefinitionId()),
        task.getTaskDefinitionKey(),
        (String) task.getVariable("phase"),
        exception == null ? null : new ExceptionId(UUID.fromString(exception)));
  }

  /**
   * @param model key of the process the task is in
   * @param phaseCode the process variable of that name; only a gate review needs it
   * @param exception the process variable of that name; only the decision on one needs it
   * @throws IllegalArgumentException if no act of the domain belongs to the task
   */
  static ProcessTask of(String model, String task, String phaseCode, ExceptionId exception) {
    Optional<Phase> phase =
        Arrays.stream(Phase.values()).filter(p -> p.code().equals(model)).findFirst();
    if (phase.isPresent()) {
      return new ProcessTask(Kind.ACTIVITY, phase.get(), task, null);
    }
    if (task.startsWith(REWORK)) {
      return new ProcessTask(
          Kind.REWORK, Phase.ofCode(task.substring(REWORK.length())), task, null);
    }
    return switch (task) {
      case SUBMISSION -> new ProcessTask(Kind.SUBMISSION, Phase.ofCode(phaseCode), task, null);
      case BALLOT -> new ProcessTask(Kind.BALLOT, Phase.ofCode(phaseCode), task, null);
      case EXCEPTION -> new ProcessTask(Kind.EXCEPTION, null, task, exception);
      default -> throw new IllegalArgumentException("No act ends the task " + task);
    };
  }
}
