package org.tollgate.shell.lifecycle;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;

/** Repairs the engine once everything is there, and only then lets it work by itself. */
@Component
@EnableScheduling
class EngineStart {

  private final Reconciliation reconciliation;
  private final SpringProcessEngineConfiguration settings;
  private final HourlyRound round;
  private final PlanRound plans;
  private final boolean worksByItself;

  EngineStart(
      Reconciliation reconciliation,
      SpringProcessEngineConfiguration settings,
      HourlyRound round,
      PlanRound plans,
      @Value("${tollgate.engine.works-by-itself:true}") boolean worksByItself) {
    this.reconciliation = reconciliation;
    this.settings = settings;
    this.round = round;
    this.plans = plans;
    this.worksByItself = worksByItself;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    reconciliation.run(Actor.SYSTEM);
    JobExecutor executor = settings.getJobExecutor();
    if (worksByItself && !executor.isActive()) {
      executor.start();
    }
  }

  @Scheduled(cron = "0 7 * * * *")
  void hourly() {
    if (worksByItself) {
      reconciliation.run(Actor.SYSTEM);
      round.go();
      plans.go();
    }
  }
}
