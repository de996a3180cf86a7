package org.tollgate.governance.webhook;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on webhooks that enter the record. */
record WebhookActs(
    String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
    implements Recordable {

  static Recordable registered(Actor actor, Webhook webhook) {
    return of("webhook-registered", actor, webhook, webhook.id());
  }

  static Recordable removed(Actor actor, Webhook webhook) {
    return of("webhook-removed", actor, webhook, webhook.id());
  }

  static Recordable sentAgain(Actor actor, Webhook webhook, UUID delivery) {
    return of("webhook-sent-again", actor, webhook, delivery);
  }

  private static Recordable of(String act, Actor actor, Webhook webhook, UUID subject) {
    return new WebhookActs(act, actor, webhook.rollout(), subject, Map.of("webhook", webhook.id()));
  }
}
