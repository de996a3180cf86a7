package org.tollgate.governance.baseline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BaselineRepository extends Repository<Baseline, BaselineId> {

  Baseline save(Baseline baseline);

  @Query(
      "select distinct b from Baseline b left join fetch b.lines"
          + " where b.rollout.value in ?1 order by b.number")
  List<Baseline> findAll(Collection<UUID> rollouts);

  @Query(
      "select distinct b from Baseline b left join fetch b.lines where b.rollout.value in ?1 and"
          + " b.number = (select max(n.number) from Baseline n where n.rollout = b.rollout)")
  List<Baseline> findNewest(Collection<UUID> rollouts);
}
