package org.tollgate.shell.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.meeting.RetrospectiveId;
import org.tollgate.improvement.meeting.Retrospectives;

/** One meeting's course through the engine; its business key is the meeting. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RetrospectiveCourse {

  static final String MODEL = "retrospective";
  static final String HOLD = "hold-meeting";
  private static final String CLOSED = "retrospective-closed";
  static final String ROLLOUT = "rolloutId";
  private static final Duration BEFORE = Duration.ofDays(5);
  private static final Duration CYCLE = Duration.ofDays(16);

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final RolloutModels models;

  RetrospectiveCourse(RuntimeService runtime, RepositoryService repository, RolloutModels models) {
    this.runtime = runtime;
    this.repository = repository;
    this.models = models;
  }

  static RetrospectiveId meeting(DelegateExecution execution) {
    return new RetrospectiveId(UUID.fromString(execution.getProcessBusinessKey()));
  }

  void begin(RolloutId rollout, RetrospectiveId meeting, Instant meetsAt) {
    runtime.startProcessInstanceById(
        definition(rollout).getId(), meeting.toString(), variables(rollout, meetsAt));
  }

  /** Brings back a meeting that the engine has lost, to where people have taken it. */
  void follow(Retrospectives.Meeting meeting) {
    if (meeting.isClosed() || !instances(meeting.id()).isEmpty()) {
      return;
    }
    if (meeting.times().openedAt() == null) {
      begin(meeting.rollout(), meeting.id(), meeting.times().meetsAt());
      return;
    }
    runtime
        .createProcessInstanceById(definition(meeting.rollout()).getId())
        .businessKey(meeting.id().toString())
        .setVariables(variables(meeting.rollout(), meeting.times().meetsAt()))
        .startBeforeActivity(HOLD)
        .execute();
  }

  /** The meeting is closed; if its process is not there yet, it goes there at once. */
  void close(RetrospectiveId meeting) {
    for (ProcessInstance instance : instances(meeting)) {
      if (!runtime.getActiveActivityIds(instance.getId()).contains(HOLD)) {
        var change = runtime.createProcessInstanceModification(instance.getId());
        runtime.getActiveActivityIds(instance.getId()).forEach(change::cancelAllForActivity);
        change.startBeforeActivity(HOLD).execute();
      }
      runtime.createMessageCorrelation(CLOSED).processInstanceId(instance.getId()).correlate();
    }
  }

  /** The rollout is over: nothing waits for its meetings any more. */
  void end(RolloutId rollout) {
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(MODEL)
        .variableValueEquals(ROLLOUT, rollout.toString())
        .list()
        .forEach(
            instance ->
                runtime.deleteProcessInstance(
                    instance.getId(), "the rollout is over", false, true));
  }

  List<ProcessInstance> instances(RetrospectiveId meeting) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(meeting.toString(), MODEL)
        .list();
  }

  private static Map<String, Object> variables(RolloutId rollout, Instant meetsAt) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(ROLLOUT, rollout.toString());
    variables.put("inviteAt", Date.from(meetsAt.minus(BEFORE)));
    variables.put("meetsAt", Date.from(meetsAt));
    variables.put("leftOpenAt", Date.from(meetsAt.plus(Duration.ofDays(1))));
    variables.put("effectAt", Date.from(meetsAt.plus(CYCLE)));
    variables.put("effectAgainAt", Date.from(meetsAt.plus(CYCLE.multipliedBy(2))));
    return variables;
  }

  /** Of the models by which the rollout runs; of the newest where those know no meetings yet. */
  private ProcessDefinition definition(RolloutId rollout) {
    ProcessDefinition own =
        repository
            .createProcessDefinitionQuery()
            .deploymentId(models.deployment(rollout))
            .processDefinitionKey(MODEL)
            .singleResult();
    return own != null
        ? own
        : repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(MODEL)
            .latestVersion()
            .singleResult();
  }
}
