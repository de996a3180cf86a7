package org.tollgate.shell.lifecycle;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tollgate.base.shared.RolloutId;

/**
 * The models a rollout runs by, from its start to its end. A newer deployment never changes them,
 * and they are known even when the engine has forgotten the rollout.
 */
@Entity
@Table(name = "rollout_process")
class RolloutProcess {

  @EmbeddedId private RolloutId rollout;
  private String deploymentId;
  private Instant boundAt;

  protected RolloutProcess() {}

  RolloutProcess(RolloutId rollout, String deploymentId, Instant boundAt) {
    this.rollout = rollout;
    this.deploymentId = deploymentId;
    this.boundAt = boundAt;
  }

  String deploymentId() {
    return deploymentId;
  }
}
