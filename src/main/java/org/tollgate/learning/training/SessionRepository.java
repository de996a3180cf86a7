package org.tollgate.learning.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SessionRepository extends Repository<Session, UUID> {

  Session save(Session session);

  Optional<Session> findById(UUID id);

  @Query(
      """
      select distinct s from Session s left join fetch s.taken
      where s.rollout.value = :rollout order by s.startsAt
      """)
  List<Session> findAll(UUID rollout);
}
