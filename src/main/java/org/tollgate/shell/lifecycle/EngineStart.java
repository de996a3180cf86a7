package org.tollgate.shell.lifecycle;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;

/** Repairs the engine once everything is there, and only then lets it work by itself. */
@Component
class EngineStart {

  private final Reconciliation reconciliation;
  private final SpringProcessEngineConfiguration settings;
  private final boolean worksByItself;

  EngineStart(
      Reconciliation reconciliation,
      SpringProcessEngineConfiguration settings,
      @Value("${tollgate.engine.works-by-itself:true}") boolean worksByItself) {
    this.reconciliation = reconciliation;
    this.settings = settings;
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
}
