package org.tollgate.governance.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.governance.gate.GateEvents;

/** Puts a message aside for each address in the transaction of the decision; sent is it later. */
@Component
class WebhookListener {

  private final WebhookRepository webhooks;
  private final DeliveryRepository deliveries;
  private final Clock clock;

  WebhookListener(WebhookRepository webhooks, DeliveryRepository deliveries, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @EventListener
  void on(GateEvents.Decided decided) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    webhooks.findAllOf(decided.rollout()).stream()
        .filter(Webhook::isActive)
        .forEach(
            webhook -> {
              UUID id = UUID.randomUUID();
              deliveries.save(new Delivery(id, webhook.id(), payload(id, decided, now), now));
            });
  }

  /** Ids and values, and nothing about a person. */
  private static String payload(UUID id, GateEvents.Decided decided, Instant now) {
    return """
    {"event":"gate-decided","delivery":"%s","rollout":"%s","review":"%s","gate":%d,\
    "phase":"%s","round":%d,"outcome":"%s","decidedAt":"%s"}\
    """
        .formatted(
            id,
            decided.rollout(),
            decided.review(),
            decided.phase().number(),
            decided.phase().code(),
            decided.round(),
            decided.outcome(),
            now);
  }
}
