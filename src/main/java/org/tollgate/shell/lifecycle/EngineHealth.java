package org.tollgate.shell.lifecycle;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Failed jobs and rollouts beyond repair in the application's health: it runs on, but somebody has
 * to look.
 */
@Component("engine")
class EngineHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final EngineJobs jobs;

  private final Reconciliation reconciliation;

  EngineHealth(EngineJobs jobs, Reconciliation reconciliation) {
    this.jobs = jobs;
    this.reconciliation = reconciliation;
  }

  @Override
  public Health health() {
    long failures = jobs.failures();
    int unrepaired = reconciliation.unrepaired();
    boolean well = failures == 0 && unrepaired == 0;
    Health.Builder health = well ? Health.up() : Health.status(DEGRADED);
    return health
        .withDetail("failedJobs", failures)
        .withDetail("unrepairedRollouts", unrepaired)
        .build();
  }
}
