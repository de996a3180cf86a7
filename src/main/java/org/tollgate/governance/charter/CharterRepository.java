package org.tollgate.governance.charter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface CharterRepository extends Repository<Charter, UUID> {

  Charter save(Charter charter);

  @Query("select c from Charter c where c.rollout = :rollout order by c.number")
  List<Charter> versions(RolloutId rollout);

  @Query("select c from Charter c where c.rollout = :rollout and c.state = :state")
  Optional<Charter> find(RolloutId rollout, Charter.State state);

  @Query("select c from Charter c where c.rollout.value in :rollouts and c.state in :states")
  List<Charter> findAll(Collection<UUID> rollouts, Collection<Charter.State> states);

  @Query("select max(c.number) from Charter c where c.rollout = :rollout")
  int highestNumber(RolloutId rollout);
}
