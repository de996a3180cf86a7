package org.tollgate.shell.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** Binds a rollout to the models that were in force when it started (M32). */
@Component
class RolloutModels {

  private final RolloutProcessRepository bindings;
  private final RepositoryService repository;
  private final Clock clock;

  RolloutModels(RolloutProcessRepository bindings, RepositoryService repository, Clock clock) {
    this.bindings = bindings;
    this.repository = repository;
    this.clock = clock;
  }

  /** The model's key in a definition's id, which reads key:version:id. */
  static String key(String definitionId) {
    return definitionId.substring(0, definitionId.indexOf(':'));
  }

  /**
   * The definition of the whole rollout; binds it to the newest models if it is bound to none, or
   * to models that no longer exist.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  ProcessDefinition bind(RolloutId rollout) {
    return bindings
        .findById(rollout)
        .map(binding -> definition(binding.deploymentId()))
        .orElseGet(() -> bindToNewest(rollout));
  }

  private ProcessDefinition bindToNewest(RolloutId rollout) {
    ProcessDefinition newest = newest();
    bindings.save(
        new RolloutProcess(
            rollout, newest.getDeploymentId(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return newest;
  }

  private ProcessDefinition newest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(ProcessTask.ROLLOUT_MODEL)
        .latestVersion()
        .singleResult();
  }

  private ProcessDefinition definition(String deployment) {
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .processDefinitionKey(ProcessTask.ROLLOUT_MODEL)
        .singleResult();
  }

  /** The deployment a rollout runs by; the newest while it is a draft. */
  @Transactional(readOnly = true)
  String deployment(RolloutId rollout) {
    return bindings
        .findById(rollout)
        .map(RolloutProcess::deploymentId)
        .filter(deployment -> definition(deployment) != null)
        .orElseGet(() -> newest().getDeploymentId());
  }

  /**
   * A model as text.
   *
   * @param file for example {@code kickoff.bpmn}
   */
  byte[] file(String deployment, String file) {
    String name =
        repository.getDeploymentResourceNames(deployment).stream()
            .filter(resource -> resource.equals(file) || resource.endsWith("/" + file))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(file + " is not deployed"));
    try (InputStream stream = repository.getResourceAsStream(deployment, name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
