package org.tollgate.governance.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.vault.Vault;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** What the director settles about the webhooks of a rollout, and what an administrator sees. */
@Service
@Transactional
public class WebhookManagement {

  static final int MOST = 10;
  private static final Limit SHOWN = Limit.of(50);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WebhookRepository webhooks;
  private final DeliveryRepository deliveries;
  private final WebhookTargets targets;
  private final Vault vault;
  private final RolloutAccess access;
  private final Surroundings surroundings;

  WebhookManagement(
      WebhookRepository webhooks,
      DeliveryRepository deliveries,
      WebhookTargets targets,
      Vault vault,
      RolloutAccess access,
      Surroundings surroundings) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.targets = targets;
    this.vault = vault;
    this.access = access;
    this.surroundings = surroundings;
  }

  /** Whom to tell, and what time it is. */
  @org.springframework.stereotype.Component
  record Surroundings(ApplicationEventPublisher events, Clock clock) {}

  /** What came of a registration. */
  public sealed interface Outcome {

    /**
     * @param secret with which messages are signed; shown now and never again
     */
    record Registered(UUID webhook, String secret) implements Outcome {

      /** Never with the secret. */
      @Override
      public String toString() {
        return "Registered[" + webhook + "]";
      }
    }

    record Refused(Refusal refusal) implements Outcome {}
  }

  public record WebhookLine(UUID id, String target, Instant createdAt) {}

  /**
   * @param state WAITING, SENDING, DELIVERED or DEAD
   * @param outcome of the last attempt, or null before it
   */
  public record DeliveryLine(
      UUID id,
      String target,
      String state,
      int attempts,
      Instant createdAt,
      Instant nextAt,
      String outcome) {}

  /**
   * @param possible whether the installation allows any target
   */
  public record Board(
      boolean possible, List<WebhookLine> webhooks, List<DeliveryLine> deliveries) {}

  public Outcome register(Actor actor, RolloutId rollout, String typed) {
    access.require(actor, rollout, Right.DIRECT);
    Optional<URI> target = targets.allowed(typed);
    if (target.isEmpty() || target.get().toString().length() > 500) {
      return new Outcome.Refused(Refusal.because("webhook.refused.target"));
    }
    if (webhooks.findAllOf(rollout).stream().filter(Webhook::isActive).count() >= MOST) {
      return new Outcome.Refused(Refusal.because("webhook.refused.many", MOST));
    }
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Webhook webhook =
        new Webhook(rollout, target.get().toString(), vault.seal(secret), actor.person(), now());
    webhooks.save(webhook);
    surroundings.events().publishEvent(WebhookActs.registered(actor, webhook));
    return new Outcome.Registered(webhook.id(), secret);
  }

  /** What waits for it is not sent any more. */
  public void remove(Actor actor, RolloutId rollout, UUID id) {
    Webhook webhook = load(actor, rollout, id);
    webhook.remove(now());
    webhooks.save(webhook);
    surroundings.events().publishEvent(WebhookActs.removed(actor, webhook));
  }

  /** Has a dead message sent again. */
  public void sendAgain(Actor actor, RolloutId rollout, UUID id) {
    Delivery delivery =
        deliveries.findById(id).orElseThrow(() -> new NotFoundException("delivery", id));
    Webhook webhook = load(actor, rollout, delivery.webhook());
    delivery.again(now());
    deliveries.save(delivery);
    surroundings.events().publishEvent(WebhookActs.sentAgain(actor, webhook, id));
  }

  /** For the director. */
  @Transactional(readOnly = true)
  public Board board(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.DIRECT);
    List<Webhook> all = webhooks.findAllOf(rollout);
    return new Board(
        !targets.isEmpty(),
        all.stream()
            .filter(Webhook::isActive)
            .map(webhook -> new WebhookLine(webhook.id(), webhook.target(), webhook.createdAt()))
            .toList(),
        all.isEmpty()
            ? List.of()
            : lines(deliveries.latest(all.stream().map(Webhook::id).toList(), SHOWN)));
  }

  /** Dead messages of all rollouts, for an administrator: addresses and failures, no content. */
  @Transactional(readOnly = true)
  public List<DeliveryLine> dead(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowedException("Only an administrator sees the dead messages of all");
    }
    return lines(deliveries.dead(SHOWN));
  }

  private List<DeliveryLine> lines(List<Delivery> found) {
    Map<UUID, Webhook> known =
        webhooks.findByIdIn(found.stream().map(Delivery::webhook).distinct().toList()).stream()
            .collect(Collectors.toMap(Webhook::id, Function.identity()));
    return found.stream().map(each -> each.line(known.get(each.webhook()).target())).toList();
  }

  private Webhook load(Actor actor, RolloutId rollout, UUID id) {
    access.require(actor, rollout, Right.DIRECT);
    return webhooks
        .findById(id)
        .filter(Webhook::isActive)
        .filter(webhook -> webhook.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("webhook", id));
  }

  private Instant now() {
    return surroundings.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
