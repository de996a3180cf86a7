package org.tollgate.governance.webhook;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Webhooks that a person registered. */
@Component
class WebhookRecords extends StoredRecords {

  private static final String WEBHOOK =
      """
      select r.name as rollout, t.target as what, t.created_at as at
      from webhook t
      join rollout r on r.rollout_id = t.rollout_id
      where t.created_by = :person
      order by t.created_at
      """;

  WebhookRecords(JdbcClient database) {
    super(database, Set.of("Webhook"), Map.of("webhook", WEBHOOK));
  }
}
