package org.tollgate.benefit.baseline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KpiBaselineRepository extends Repository<KpiBaseline, KpiBaselineId> {

  KpiBaseline save(KpiBaseline baseline);

  @Query(
      "select distinct b from KpiBaseline b left join fetch b.signatures left join fetch b.lines"
          + " where b.rollout.value in :rollouts order by b.number")
  List<KpiBaseline> findAll(Collection<UUID> rollouts);

  @Query(
      "select b from KpiBaseline b left join fetch b.points"
          + " where b.rollout.value = :rollout and b.state = org.tollgate.benefit.baseline.LockView.State.LOCKED")
  Optional<KpiBaseline> findLockedWithPoints(UUID rollout);
}
