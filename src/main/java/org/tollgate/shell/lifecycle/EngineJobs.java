package org.tollgate.shell.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;

/** What the engine does by itself: opening phases, dates that come. */
@Service
public class EngineJobs {

  private final ManagementService management;
  private final RuntimeService runtime;

  EngineJobs(ManagementService management, RuntimeService runtime) {
    this.management = management;
    this.runtime = runtime;
  }

  /**
   * A job that was tried as often as it may and waits for an operator.
   *
   * @param rollout it belongs to, or null if its process is gone
   * @param step where in which model it failed, for example {@code design: open-phase}
   * @param reason what the last attempt said
   */
  public record FailedJob(
      String id, RolloutId rollout, String step, String reason, Instant since) {}

  /**
   * Does everything that is due now in the calling thread, also what follows from it. For a start
   * that travels in time, and for tests; otherwise the engine's own threads do it.
   *
   * @return how many jobs were done
   */
  public int runDue() {
    int done = 0;
    List<Job> due = due();
    while (!due.isEmpty()) {
      for (Job job : due) {
        done += run(job);
      }
      due = due();
    }
    return done;
  }

  // a job that ran before it may have ended its wait: a deadline ends the reminders
  private int run(Job job) {
    if (management.createJobQuery().jobId(job.getId()).count() == 0) {
      return 0;
    }
    management.executeJob(job.getId());
    return 1;
  }

  private List<Job> due() {
    return management.createJobQuery().executable().orderByJobDuedate().asc().list();
  }

  /**
   * @throws NotAllowedException unless the actor is an administrator
   */
  public List<FailedJob> failed(Actor actor) {
    requireAdministrator(actor);
    return management.createJobQuery().noRetriesLeft().list().stream().map(this::failed).toList();
  }

  /** Number of failed jobs, for the health of the application. */
  public long failures() {
    return management.createJobQuery().noRetriesLeft().count();
  }

  /**
   * Gives a failed job one more attempt.
   *
   * @throws NotAllowedException unless the actor is an administrator
   * @throws NotFoundException if the job is done or gone
   */
  public void retry(Actor actor, String jobId) {
    requireAdministrator(actor);
    Job job = management.createJobQuery().jobId(jobId).singleResult();
    if (job == null) {
      throw new NotFoundException("job", jobId);
    }
    management.setJobRetries(jobId, 1);
  }

  static void requireAdministrator(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowedException("Only an administrator operates the engine");
    }
  }

  private FailedJob failed(Job job) {
    ProcessInstance process =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getProcessInstanceId())
            .singleResult();
    return new FailedJob(
        job.getId(),
        process == null ? null : rolloutOf(process),
        RolloutModels.key(job.getProcessDefinitionId()) + ": " + job.getFailedActivityId(),
        job.getExceptionMessage(),
        job.getCreateTime().toInstant());
  }

  /** A meeting's process has the meeting as its key and names its rollout. */
  private RolloutId rolloutOf(ProcessInstance process) {
    Object named = runtime.getVariable(process.getId(), RetrospectiveCourse.ROLLOUT);
    String id = named == null ? process.getBusinessKey() : (String) named;
    return new RolloutId(UUID.fromString(id));
  }
}
