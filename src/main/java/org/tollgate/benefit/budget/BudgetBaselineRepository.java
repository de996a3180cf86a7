package org.tollgate.benefit.budget;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BudgetBaselineRepository extends Repository<BudgetBaseline, UUID> {

  BudgetBaseline save(BudgetBaseline baseline);

  @Query(
      """
      select distinct b from BudgetBaseline b left join fetch b.lines
      where b.rollout.value in :rollouts order by b.number
      """)
  List<BudgetBaseline> findAllOf(Collection<UUID> rollouts);
}
