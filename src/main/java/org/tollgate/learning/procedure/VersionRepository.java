package org.tollgate.learning.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VersionRepository extends Repository<ProcedureVersion, UUID> {

  ProcedureVersion save(ProcedureVersion version);

  ProcedureVersion saveAndFlush(ProcedureVersion version);

  @Query(
      """
      select distinct v from ProcedureVersion v left join fetch v.steps
      where v.procedure.value = :procedure and v.number = :number
      """)
  Optional<ProcedureVersion> find(UUID procedure, int number);

  @Query(
      """
      select distinct v from ProcedureVersion v left join fetch v.steps
      where v.procedure.value in :procedures order by v.number
      """)
  List<ProcedureVersion> findAll(Collection<UUID> procedures);
}
