package org.tollgate.improvement.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RetrospectiveRepository extends Repository<Retrospective, RetrospectiveId> {

  Retrospective save(Retrospective retrospective);

  Optional<Retrospective> findById(RetrospectiveId id);

  @Query("select r from Retrospective r where r.rollout.value in ?1 order by r.number desc")
  List<Retrospective> findAll(Collection<UUID> rollouts);
}
