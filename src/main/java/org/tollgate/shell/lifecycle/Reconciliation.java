package org.tollgate.shell.lifecycle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Untold;
import org.tollgate.governance.rollout.Rollouts;

/** Repairs the engine for all rollouts, each in a transaction of its own. */
@Service
public class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  private final Reconciler reconciler;
  private final Rollouts rollouts;
  private final RuntimeService runtime;
  private final SpringProcessEngineConfiguration settings;
  private volatile int unrepaired;

  Reconciliation(
      Reconciler reconciler,
      Rollouts rollouts,
      RuntimeService runtime,
      SpringProcessEngineConfiguration settings) {
    this.reconciler = reconciler;
    this.rollouts = rollouts;
    this.runtime = runtime;
    this.settings = settings;
  }

  /**
   * @param looked number of rollouts compared
   * @param repaired what was done, by rollout; empty if the engine was in step
   * @param failed why a rollout could not be repaired
   */
  public record Report(
      int looked, Map<RolloutId, String> repaired, Map<RolloutId, String> failed) {}

  /**
   * @throws org.tollgate.base.shared.NotAllowedException unless the actor is an administrator
   */
  public Report run(Actor actor) {
    if (!actor.isSystem()) {
      EngineJobs.requireAdministrator(actor);
    }
    // models read again put back the rows by which their jobs are known, if those were lost
    settings.getDeploymentCache().discardProcessDefinitionCache();
    Map<RolloutId, String> repaired = new LinkedHashMap<>();
    Map<RolloutId, String> failed = new LinkedHashMap<>();
    Set<RolloutId> all = all();
    for (RolloutId rollout : all) {
      try {
        reconciler.follow(rollout).ifPresent(what -> repaired.put(rollout, what));
      } catch (RuntimeException e) {
        // one rollout that cannot be repaired must not keep the others waiting
        LOG.error("The process of rollout {} cannot be repaired", rollout, Untold.of(e));
        failed.put(rollout, String.valueOf(e.getMessage()));
      }
    }
    unrepaired = failed.size();
    return new Report(all.size(), repaired, failed);
  }

  /** How many rollouts the last run could not repair. */
  public int unrepaired() {
    return unrepaired;
  }

  /** Those that run by the domain and those that the engine believes to run. */
  private Set<RolloutId> all() {
    Set<RolloutId> all = new LinkedHashSet<>(rollouts.running());
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ProcessTask.ROLLOUT_MODEL)
        .list()
        .forEach(instance -> all.add(RolloutId.of(instance.getBusinessKey())));
    return all;
  }
}
