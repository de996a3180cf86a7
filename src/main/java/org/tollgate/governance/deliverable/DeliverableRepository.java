package org.tollgate.governance.deliverable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface DeliverableRepository extends Repository<Deliverable, UUID> {

  Deliverable save(Deliverable deliverable);

  Optional<Deliverable> findById(UUID id);

  @Query(
      "select distinct d from Deliverable d left join fetch d.remarks"
          + " where d.rollout = ?1 order by d.name")
  List<Deliverable> findAll(RolloutId rollout);
}
