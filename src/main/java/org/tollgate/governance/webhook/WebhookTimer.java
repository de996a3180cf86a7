package org.tollgate.governance.webhook;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the messages sent every ten seconds, where the installation works by itself. */
@Component
class WebhookTimer {

  private final WebhookRound round;
  private final boolean worksByItself;

  WebhookTimer(
      WebhookRound round, @Value("${tollgate.engine.works-by-itself:true}") boolean worksByItself) {
    this.round = round;
    this.worksByItself = worksByItself;
  }

  @Scheduled(fixedDelay = 10_000)
  void tick() {
    if (worksByItself) {
      round.go();
    }
  }
}
