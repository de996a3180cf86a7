package org.tollgate.benefit.budget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface BudgetRepository extends Repository<Budget, RolloutId> {

  Budget save(Budget budget);

  Optional<Budget> findById(RolloutId rollout);

  @Query("select b from Budget b where b.rollout.value in :rollouts")
  List<Budget> findAllOf(Collection<UUID> rollouts);

  /** Those with a line whose forecast may have grown; looked at once an hour. */
  @Query("select b.rollout.value from Budget b")
  List<UUID> all();
}
