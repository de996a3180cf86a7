package org.tollgate.learning.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProcedureRepository extends Repository<WorkingProcedure, ProcedureId> {

  WorkingProcedure save(WorkingProcedure procedure);

  Optional<WorkingProcedure> findById(ProcedureId id);

  @Query("select p from WorkingProcedure p where p.rollout.value in :rollouts order by p.number")
  List<WorkingProcedure> findAll(Collection<UUID> rollouts);

  @Query(
      "select coalesce(max(p.number), 0) from WorkingProcedure p where p.rollout.value = :rollout")
  int lastNumber(UUID rollout);
}
