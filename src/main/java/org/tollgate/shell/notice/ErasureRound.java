package org.tollgate.shell.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.Erasures;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Untold;

/** Erases what has been kept long enough; nothing before the application is ready. */
@Component
class ErasureRound {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureRound.class);

  private final Erasures erasures;
  private final boolean worksByItself;
  private volatile boolean ready;

  ErasureRound(
      Erasures erasures, @Value("${tollgate.engine.works-by-itself:true}") boolean worksByItself) {
    this.erasures = erasures;
    this.worksByItself = worksByItself;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    ready = worksByItself;
  }

  @Scheduled(cron = "0 37 * * * *")
  void hourly() {
    if (ready) {
      go();
    }
  }

  /** Goes round once; a person that fails is logged and does not keep the others waiting. */
  void go() {
    for (PersonId person : erasures.overdue()) {
      attempt("person " + person, () -> erasures.eraseDue(person));
    }
    attempt("letters and other rows", erasures::eraseExpired);
  }

  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Not erased: {}", what, Untold.of(e));
    }
  }
}
