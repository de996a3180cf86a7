package org.tollgate.benefit.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IndicatorRepository extends Repository<Indicator, IndicatorId> {

  Indicator save(Indicator indicator);

  Optional<Indicator> findById(IndicatorId id);

  @Query("select i from Indicator i where i.rollout.value in :rollouts order by i.number")
  List<Indicator> findAll(Collection<UUID> rollouts);

  @Query("select coalesce(max(i.number), 0) from Indicator i where i.rollout.value = :rollout")
  int lastNumber(UUID rollout);
}
