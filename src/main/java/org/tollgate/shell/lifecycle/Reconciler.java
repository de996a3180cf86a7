package org.tollgate.shell.lifecycle;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.ExceptionView;

/**
 * Compares where a rollout stands with where the engine waits, and repairs the engine from the
 * domain; never the other way round.
 */
@Component
class Reconciler {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  private final Standings standings;
  private final RolloutCourse course;
  private final RuntimeService runtime;

  Reconciler(Standings standings, RolloutCourse course, RuntimeService runtime) {
    this.standings = standings;
    this.course = course;
    this.runtime = runtime;
  }

  /**
   * Brings the engine to where one rollout stands.
   *
   * @return what was repaired, or empty if nothing was wrong
   */
  @Transactional
  public Optional<String> follow(RolloutId rollout) {
    List<ProcessInstance> instances = course.instances(rollout, ProcessTask.ROLLOUT_MODEL);
    Optional<Standing> standing = standings.of(rollout);
    if (standing.isEmpty()) {
      instances.forEach(instance -> course.remove(instance, "the rollout is over"));
      return instances.isEmpty() ? Optional.empty() : repaired(rollout, "removed");
    }
    surplus(instances).forEach(instance -> course.remove(instance, "a second one"));
    Optional<String> moved = move(rollout, standing.get(), instances);
    Optional<String> reopened = reopenExceptions(rollout);
    return moved.or(() -> reopened);
  }

  private Optional<String> move(
      RolloutId rollout, Standing standing, List<ProcessInstance> instances) {
    if (instances.isEmpty()) {
      course.beginAt(rollout, standing.step());
      return repaired(rollout, "begun at " + standing.step());
    }
    if (!isThere(rollout, standing, course.steps(instances.get(0))) || isStuck(rollout)) {
      course.moveTo(rollout, standing.step());
      return repaired(rollout, "moved to " + standing.step());
    }
    return Optional.empty();
  }

  /** Nothing to do and nobody to do it; jobs that gave up are tried first. */
  private boolean isStuck(RolloutId rollout) {
    return course.tasks(rollout).stream()
            .allMatch(task -> task.getTaskDefinitionKey().equals(ProcessTask.EXCEPTION))
        && course.jobs(rollout) == 0
        && course.tryAgain(rollout) == 0;
  }

  private Optional<String> reopenExceptions(RolloutId rollout) {
    List<ExceptionView> missing =
        standings.exceptions(rollout).stream()
            .filter(it -> course.exceptionTasks(rollout, it.id()).isEmpty())
            .toList();
    missing.forEach(it -> course.openException(rollout, it.id()));
    return missing.isEmpty()
        ? Optional.empty()
        : repaired(rollout, missing.size() + " exceptions reopened");
  }

  private static List<ProcessInstance> surplus(List<ProcessInstance> instances) {
    return instances.size() < 2 ? List.of() : instances.subList(1, instances.size());
  }

  private boolean isThere(RolloutId rollout, Standing standing, List<String> steps) {
    String gate = "gate-" + standing.phase().code();
    return switch (standing.place()) {
      case OPENING, REWORK -> steps.contains(standing.step());
      case WORKING ->
          steps.contains(standing.step())
              || steps.contains(gate) && waitsFor(rollout, ProcessTask.SUBMISSION);
      case VOTING ->
          steps.contains(gate) && (waitsFor(rollout, ProcessTask.BALLOT) || atDeadline(rollout));
    };
  }

  private boolean waitsFor(RolloutId rollout, String task) {
    return !course.tasks(rollout, task).isEmpty();
  }

  private boolean atDeadline(RolloutId rollout) {
    return runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(rollout.toString())
            .activityId("expire-ballot")
            .count()
        > 0;
  }

  private static Optional<String> repaired(RolloutId rollout, String what) {
    LOG.info("Repaired the process of rollout {}: {}", rollout, what);
    return Optional.of(what);
  }
}
