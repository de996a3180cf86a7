package org.tollgate.governance.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface MilestoneRepository extends Repository<Milestone, MilestoneId> {

  Milestone save(Milestone milestone);

  void saveAll(Iterable<Milestone> milestones);

  Optional<Milestone> findById(MilestoneId id);

  @Query(
      "select distinct m from Milestone m left join fetch m.waitsFor"
          + " where m.rollout.value in ?1 and m.removedAt is null order by m.number")
  List<Milestone> findAll(Collection<UUID> rollouts);

  @Query("select coalesce(max(m.number), 0) from Milestone m where m.rollout = ?1")
  int highestNumber(RolloutId rollout);
}
