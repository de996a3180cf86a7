package org.tollgate.base.mail;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The way out of the outbox in the application's health: it runs on, but somebody has to look. */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final MailRepository mails;
  private final Postman postman;

  OutboxHealth(MailRepository mails, Postman postman) {
    this.mails = mails;
    this.postman = postman;
  }

  @Override
  public Health health() {
    Map<Mail.State, Long> counts = new EnumMap<>(Mail.State.class);
    mails.counts().forEach(count -> counts.put(count.state(), count.number()));
    long unsettled =
        counts.getOrDefault(Mail.State.UNKNOWN, 0L) + counts.getOrDefault(Mail.State.DEAD, 0L);
    boolean silent = postman.silence().isPresent();
    Health.Builder health = unsettled == 0 && !silent ? Health.up() : Health.status(DEGRADED);
    return health
        .withDetail("waiting", counts.getOrDefault(Mail.State.WAITING, 0L))
        .withDetail("unsettled", unsettled)
        .withDetail("serverSilent", silent)
        .build();
  }
}
