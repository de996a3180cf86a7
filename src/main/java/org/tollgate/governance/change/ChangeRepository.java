package org.tollgate.governance.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface ChangeRepository extends Repository<ChangeRequest, ChangeId> {

  ChangeRequest save(ChangeRequest change);

  Optional<ChangeRequest> findById(ChangeId id);

  @Query(
      "select distinct c from ChangeRequest c left join fetch c.days"
          + " where c.rollout.value in ?1 order by c.number desc")
  List<ChangeRequest> findAll(Collection<UUID> rollouts);

  @Query("select c from ChangeRequest c where c.state = 'SUBMITTED'")
  List<ChangeRequest> findSubmitted();

  @Query("select coalesce(max(c.number), 0) from ChangeRequest c where c.rollout = ?1")
  int highestNumber(RolloutId rollout);
}
