package org.tollgate.governance.rollout;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface RolloutRepository extends Repository<Rollout, RolloutId> {

  Rollout save(Rollout rollout);

  Optional<Rollout> findById(RolloutId id);

  long count();

  /** Holds the row until the end of the transaction, so that changes of its seats queue up. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Rollout r where r.id = :id")
  Optional<Rollout> lock(RolloutId id);

  @Query("select r from Rollout r where r.id.value in :ids")
  List<Rollout> findAll(Collection<UUID> ids);

  @Query("select r.id from Rollout r where r.state in :states")
  List<RolloutId> idsIn(Collection<RolloutState> states);
}
