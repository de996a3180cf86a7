package org.tollgate.governance.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryRepository extends Repository<Delivery, UUID> {

  Delivery save(Delivery delivery);

  Optional<Delivery> findById(UUID id);

  @Query("select d from Delivery d where d.webhook in :webhooks order by d.createdAt desc, d.id")
  List<Delivery> latest(List<UUID> webhooks, Limit limit);

  @Query("select d from Delivery d where d.state = DEAD order by d.createdAt desc, d.id")
  List<Delivery> dead(Limit limit);

  @Query(
      """
      select d.id from Delivery d
      where (d.state = WAITING and d.nextAt <= :now)
         or (d.state = SENDING and d.nextAt <= :lost)
      order by d.nextAt
      """)
  List<UUID> due(Instant now, Instant lost, Limit limit);

  /** One row for whoever is first; a sender that died half-way loses its claim. */
  @Modifying(clearAutomatically = true)
  @Query(
      """
      update Delivery d set d.state = SENDING, d.attempts = d.attempts + 1, d.nextAt = :now
      where d.id = :id
        and ((d.state = WAITING and d.nextAt <= :now) or (d.state = SENDING and d.nextAt <= :lost))
      """)
  int claim(UUID id, Instant now, Instant lost);
}
