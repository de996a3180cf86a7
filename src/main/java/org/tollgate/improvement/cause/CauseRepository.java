package org.tollgate.improvement.cause;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CauseRepository extends Repository<Cause, CauseId> {

  Cause save(Cause cause);

  Optional<Cause> findById(CauseId id);

  @Query("select c from Cause c where c.rollout.value = :rollout and lower(c.name) = lower(:name)")
  Optional<Cause> findByName(UUID rollout, String name);

  @Query(
      "select distinct c from Cause c left join fetch c.findings where c.rollout.value = :rollout"
          + " order by c.name")
  List<Cause> findAll(UUID rollout);
}
