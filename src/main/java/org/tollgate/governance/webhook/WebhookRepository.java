package org.tollgate.governance.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface WebhookRepository extends Repository<Webhook, UUID> {

  Webhook save(Webhook webhook);

  Optional<Webhook> findById(UUID id);

  List<Webhook> findByIdIn(List<UUID> ids);

  @Query("select w from Webhook w where w.rollout = :rollout order by w.createdAt, w.id")
  List<Webhook> findAllOf(RolloutId rollout);
}
