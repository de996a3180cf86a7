package org.tollgate.governance.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface PlanLineRepository extends Repository<PlanLine, UUID> {

  PlanLine save(PlanLine line);

  void delete(PlanLine line);

  Optional<PlanLine> findById(UUID id);

  @Query("select l from PlanLine l where l.rollout = :rollout order by l.day, l.id")
  List<PlanLine> findAllOf(RolloutId rollout);

  /** Not sent; the day may be tomorrow in another zone. */
  @Query("select l from PlanLine l where l.sentAt is null and l.day <= :latest order by l.day")
  List<PlanLine> waiting(LocalDate latest);
}
