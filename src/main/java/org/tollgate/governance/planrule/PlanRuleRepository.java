package org.tollgate.governance.planrule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface PlanRuleRepository extends Repository<PlanRule, RolloutId> {

  PlanRule save(PlanRule rule);

  Optional<PlanRule> findById(RolloutId rollout);

  @Query("select distinct r from PlanRule r left join fetch r.days where r.rollout.value in ?1")
  List<PlanRule> findAll(Collection<UUID> rollouts);
}
