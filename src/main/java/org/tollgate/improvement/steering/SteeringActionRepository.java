package org.tollgate.improvement.steering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

interface SteeringActionRepository extends Repository<SteeringAction, UUID> {

  SteeringAction save(SteeringAction action);

  Optional<SteeringAction> findById(UUID id);

  @Query("select a from SteeringAction a where a.rollout = :rollout order by a.due, a.id")
  List<SteeringAction> findAllOf(RolloutId rollout);

  @Query(
      """
      select a from SteeringAction a
      where a.rollout = :rollout and a.owner = :owner and a.doneAt is null
      """)
  List<SteeringAction> openOf(RolloutId rollout, PersonId owner);
}
