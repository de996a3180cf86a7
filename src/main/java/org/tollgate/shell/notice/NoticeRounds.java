package org.tollgate.shell.notice;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tollgate.base.mail.Postman;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Untold;

/** When letters go out and digests are made; nothing before the application is ready. */
@Component
@EnableConfigurationProperties(DigestTime.class)
class NoticeRounds {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

  private final Postman postman;
  private final Digests digests;
  private final Clock clock;
  private final DigestTime time;
  private final boolean worksByItself;
  private volatile boolean ready;

  NoticeRounds(
      Postman postman,
      Digests digests,
      Clock clock,
      DigestTime time,
      @Value("${tollgate.engine.works-by-itself:true}") boolean worksByItself) {
    this.postman = postman;
    this.digests = digests;
    this.clock = clock;
    this.time = time;
    this.worksByItself = worksByItself;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    ready = worksByItself;
  }

  @Scheduled(fixedDelayString = "${tollgate.mail.pause:20s}")
  void deliver() {
    if (ready) {
      postman.goRound();
    }
  }

  @Scheduled(cron = "0 */10 * * * *")
  void digest() {
    if (ready) {
      makeDigests();
    }
  }

  /** One that fails is logged and does not keep the others waiting. */
  void makeDigests() {
    ZonedDateTime now = clock.instant().atZone(time.zone());
    if (now.getHour() < time.hour()) {
      return;
    }
    for (PersonId person : digests.people()) {
      try {
        digests.make(person, time.zone());
      } catch (RuntimeException e) {
        LOG.error("No digest for person {}", person, Untold.of(e));
      }
    }
  }
}
