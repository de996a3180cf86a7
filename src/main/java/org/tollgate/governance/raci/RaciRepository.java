package org.tollgate.governance.raci;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface RaciRepository extends Repository<RaciRow, UUID> {

  RaciRow save(RaciRow row);

  @Query(
      "select distinct r from RaciRow r left join fetch r.cells where r.rollout.value in :rollouts")
  List<RaciRow> findAll(Collection<UUID> rollouts);

  @Query("select r from RaciRow r where r.rollout = :rollout and r.kind = :kind and r.code = :code")
  Optional<RaciRow> find(RolloutId rollout, RowKey.Kind kind, String code);
}
