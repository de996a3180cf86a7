package org.tollgate.governance.risk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RiskToleranceRepository extends Repository<RiskTolerance, UUID> {

  RiskTolerance save(RiskTolerance tolerance);

  Optional<RiskTolerance> findById(UUID rollout);

  @Query("select t from RiskTolerance t where t.rollout in :rollouts")
  List<RiskTolerance> findAll(Collection<UUID> rollouts);
}
