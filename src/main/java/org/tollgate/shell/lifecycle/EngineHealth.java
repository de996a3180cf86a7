package org.tollgate.shell.lifecycle;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Failed jobs in the application's health: it runs on, but somebody has to look. */
@Component("engine")
class EngineHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final EngineJobs jobs;

  EngineHealth(EngineJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Health health() {
    long failures = jobs.failures();
    Health.Builder health = failures == 0 ? Health.up() : Health.status(DEGRADED);
    return health.withDetail("failedJobs", failures).build();
  }
}
