package org.tollgate.governance.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.Untold;
import org.tollgate.base.vault.Vault;

/**
 * Sends what waits. Each message is claimed in a transaction of its own before it is sent, and no
 * transaction is open while it is; so two servers never send the same at the same time, and one
 * that a dying server had claimed is sent again with the same id.
 */
@Component
class WebhookRound {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookRound.class);
  private static final Duration LOST = Duration.ofMinutes(5);
  private static final String REMOVED = "removed";
  private static final Limit AT_ONCE = Limit.of(50);

  private final DeliveryRepository deliveries;
  private final WebhookRepository webhooks;
  private final WebhookTargets targets;
  private final Vault vault;
  private final Clock clock;
  private final TransactionTemplate transaction;

  WebhookRound(
      DeliveryRepository deliveries,
      WebhookRepository webhooks,
      WebhookTargets targets,
      Vault vault,
      Clock clock,
      PlatformTransactionManager database) {
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.targets = targets;
    this.vault = vault;
    this.clock = clock;
    this.transaction = new TransactionTemplate(database);
  }

  /** Goes round once. */
  void go() {
    Instant now = now();
    for (UUID id : deliveries.due(now, now.minus(LOST), AT_ONCE)) {
      try {
        claim(id).ifPresent(this::send);
      } catch (RuntimeException e) {
        LOG.error("Delivery {} could not be sent", id, Untold.of(e));
      }
    }
  }

  private record Claimed(UUID id, Webhook webhook, String payload) {}

  private Optional<Claimed> claim(UUID id) {
    Instant now = now();
    return transaction.execute(
        status ->
            deliveries.claim(id, now, now.minus(LOST)) == 0
                ? Optional.<Claimed>empty()
                : deliveries
                    .findById(id)
                    .map(
                        delivery ->
                            new Claimed(
                                id,
                                webhooks.findById(delivery.webhook()).orElseThrow(),
                                delivery.payload())));
  }

  private void send(Claimed claimed) {
    String outcome = attempt(claimed);
    boolean done = outcome.matches("2\\d\\d");
    transaction.executeWithoutResult(
        status -> {
          Delivery delivery = deliveries.findById(claimed.id()).orElseThrow();
          if (done) {
            delivery.delivered(outcome, now());
          } else if (outcome.equals(REMOVED)) {
            delivery.givenUp(outcome, now());
          } else {
            delivery.failed(outcome, now());
          }
          deliveries.save(delivery);
        });
  }

  /** The status, or a word for what went wrong; never what the other side said. */
  private String attempt(Claimed claimed) {
    Webhook webhook = claimed.webhook();
    Optional<URI> target = targets.allowed(webhook.target());
    Optional<String> secret = vault.open(webhook.sealedSecret());
    if (!webhook.isActive()) {
      return REMOVED;
    }
    if (target.isEmpty() || secret.isEmpty()) {
      return target.isEmpty() ? "not-on-the-list" : "secret-unreadable";
    }
    String timestamp = String.valueOf(now().getEpochSecond());
    Map<String, String> headers =
        Map.of(
            "Tollgate-Event",
            "gate-decided",
            "Tollgate-Delivery",
            claimed.id().toString(),
            "Tollgate-Timestamp",
            timestamp,
            "Tollgate-Signature",
            "v1=" + signature(secret.get(), timestamp + "." + claimed.payload()));
    try {
      return String.valueOf(
          WebhookPost.send(
              target.get(), targets.resolve(target.get()), headers, claimed.payload()));
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
