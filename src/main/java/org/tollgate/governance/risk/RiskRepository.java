package org.tollgate.governance.risk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RiskRepository extends Repository<Risk, RiskId> {

  Risk save(Risk risk);

  Optional<Risk> findById(RiskId id);

  @Query("select r from Risk r where r.rollout.value in :rollouts order by r.number")
  List<Risk> findAll(Collection<UUID> rollouts);

  @Query("select distinct r from Risk r left join fetch r.steps where r.rollout.value = :rollout")
  List<Risk> findWithSteps(UUID rollout);

  @Query("select coalesce(max(r.number), 0) from Risk r where r.rollout.value = :rollout")
  int lastNumber(UUID rollout);
}
