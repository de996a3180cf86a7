package org.tollgate.shell.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.ExceptionId;

/**
 * One rollout's course through the engine. Nothing here decides: each method does what the domain
 * has decided, inside the domain's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RolloutCourse {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RolloutModels models;

  RolloutCourse(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RolloutModels models) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.models = models;
  }

  void begin(RolloutId rollout) {
    runtime.startProcessInstanceById(models.bind(rollout).getId(), rollout.toString());
  }

  /** Begins at a later step, for a rollout that the engine has lost. */
  void beginAt(RolloutId rollout, String step) {
    runtime
        .createProcessInstanceById(models.bind(rollout).getId())
        .businessKey(rollout.toString())
        .startBeforeActivity(step)
        .execute();
  }

  /** Moves a rollout from wherever it waits to a step of its model. */
  void moveTo(RolloutId rollout, String step) {
    ProcessInstance instance = instances(rollout, ProcessTask.ROLLOUT_MODEL).get(0);
    var change = runtime.createProcessInstanceModification(instance.getId());
    steps(instance).stream()
        .filter(active -> !active.equals(ProcessTask.EXCEPTION))
        .forEach(change::cancelAllForActivity);
    change.startBeforeActivity(step).execute();
  }

  /** Where the rollout's own process waits, as ids of its model. */
  List<String> steps(ProcessInstance instance) {
    return runtime.getActiveActivityIds(instance.getId());
  }

  /**
   * Ends a task that the domain has ended.
   *
   * @return whether the engine was waiting there
   */
  boolean complete(RolloutId rollout, String task, Map<String, Object> variables) {
    List<Task> waiting = tasks(rollout, task);
    waiting.forEach(it -> tasks.complete(it.getId(), variables));
    return !waiting.isEmpty();
  }

  List<Task> tasks(RolloutId rollout, String task) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(rollout.toString())
        .taskDefinitionKey(task)
        .list();
  }

  /** Tells a running gate review something; false if the engine is not in one. */
  boolean tellReview(RolloutId rollout, Map<String, Object> variables) {
    Optional<ProcessInstance> review =
        instances(rollout, ProcessTask.GATE_MODEL).stream().findFirst();
    review.ifPresent(it -> runtime.setVariables(it.getId(), variables));
    return review.isPresent();
  }

  /** The dates of a running review have changed: its timers are set again. */
  void setTimersAgain(RolloutId rollout) {
    for (ProcessInstance review : instances(rollout, ProcessTask.GATE_MODEL)) {
      management
          .createJobQuery()
          .processInstanceId(review.getId())
          .timers()
          .list()
          .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
  }

  /** Everything the rollout waits at, in whichever model. */
  List<Task> tasks(RolloutId rollout) {
    return tasks.createTaskQuery().processInstanceBusinessKey(rollout.toString()).list();
  }

  /** Number of jobs that will do something for the rollout by themselves. */
  long jobs(RolloutId rollout) {
    return all(rollout).stream()
        .mapToLong(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .withRetriesLeft()
                    .count())
        .sum();
  }

  /** Gives jobs that failed for good another attempt. */
  int tryAgain(RolloutId rollout) {
    List<Job> failed =
        all(rollout).stream()
            .flatMap(
                instance ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .noRetriesLeft()
                        .list()
                        .stream())
            .toList();
    failed.forEach(job -> management.setJobRetries(job.getId(), 1));
    return failed.size();
  }

  private List<ProcessInstance> all(RolloutId rollout) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(rollout.toString())
        .list();
  }

  /** Something else is before the committee; the phases go on beside it. */
  void openException(RolloutId rollout, ExceptionId exception) {
    for (ProcessInstance instance : instances(rollout, ProcessTask.ROLLOUT_MODEL)) {
      runtime
          .createMessageCorrelation("exception-opened")
          .processInstanceId(instance.getId())
          .setVariableToTriggeredScope(ProcessTask.EXCEPTION_ID, exception.toString())
          .correlate();
    }
  }

  /** The decision task of one exception, if the engine waits for it. */
  List<Task> exceptionTasks(RolloutId rollout, ExceptionId exception) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(rollout.toString())
        .taskDefinitionKey(ProcessTask.EXCEPTION)
        .list()
        .stream()
        .filter(
            task ->
                exception
                    .toString()
                    .equals(tasks.getVariable(task.getId(), ProcessTask.EXCEPTION_ID)))
        .toList();
  }

  void endException(RolloutId rollout, ExceptionId exception, boolean stops) {
    Map<String, Object> word = Map.of("exceptionDecision", stops ? "STOP" : "CONTINUE");
    exceptionTasks(rollout, exception).forEach(task -> tasks.complete(task.getId(), word));
  }

  /** The rollout was stopped: everything that waits is cancelled by the model itself. */
  void stop(RolloutId rollout) {
    for (ProcessInstance instance : instances(rollout, ProcessTask.ROLLOUT_MODEL)) {
      runtime
          .createMessageCorrelation("rollout-stopped")
          .processInstanceId(instance.getId())
          .correlate();
    }
  }

  /** Removes what should not be there. */
  void remove(ProcessInstance instance, String why) {
    runtime.deleteProcessInstance(instance.getId(), why, false, true);
  }

  List<ProcessInstance> instances(RolloutId rollout, String model) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(rollout.toString(), model)
        .list();
  }
}
