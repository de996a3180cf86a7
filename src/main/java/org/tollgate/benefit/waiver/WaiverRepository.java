package org.tollgate.benefit.waiver;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WaiverRepository extends Repository<Waiver, UUID> {

  Waiver save(Waiver waiver);

  @Query(
      "select distinct w from Waiver w left join fetch w.signatures"
          + " where w.rollout.value in :rollouts")
  List<Waiver> findAll(Collection<UUID> rollouts);
}
