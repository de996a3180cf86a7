package org.tollgate.learning.exemption;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExemptionRepository extends Repository<Exemption, UUID> {

  Exemption save(Exemption exemption);

  Optional<Exemption> findById(UUID id);

  @Query("select e from Exemption e where e.rollout.value = :rollout order by e.proposedAt desc")
  List<Exemption> findAll(UUID rollout);
}
