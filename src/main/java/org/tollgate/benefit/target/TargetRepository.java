package org.tollgate.benefit.target;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TargetRepository extends Repository<Target, TargetId> {

  Target save(Target target);

  @Query("select t from Target t where t.rollout.value in :rollouts order by t.proposedAt")
  List<Target> findAll(Collection<UUID> rollouts);
}
