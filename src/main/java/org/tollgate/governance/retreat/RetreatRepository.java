package org.tollgate.governance.retreat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RetreatRepository extends Repository<Retreat, UUID> {

  Retreat save(Retreat retreat);

  Optional<Retreat> findById(UUID id);

  @Query("select r from Retreat r where r.rollout.value in :rollouts order by r.enteredAt desc")
  List<Retreat> findAll(Collection<UUID> rollouts);
}
