package org.tollgate.benefit.budget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BudgetLineRepository extends Repository<BudgetLine, UUID> {

  BudgetLine save(BudgetLine line);

  void delete(BudgetLine line);

  Optional<BudgetLine> findById(UUID id);

  @Query("select l from BudgetLine l where l.rollout.value in :rollouts order by l.number")
  List<BudgetLine> findAllOf(Collection<UUID> rollouts);
}
