package org.tollgate.learning.certification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;

interface SittingRepository extends Repository<Sitting, SittingId> {

  Sitting save(Sitting sitting);

  Sitting saveAndFlush(Sitting sitting);

  Optional<Sitting> findById(SittingId id);

  @Query(
      """
      select s from Sitting s where s.procedure.value = :procedure and s.person.value = :person
      order by s.startedAt
      """)
  List<Sitting> findOf(UUID procedure, UUID person);

  @Query(
      """
      select s from Sitting s where s.rollout.value in :rollouts and s.person.value = :person
      order by s.startedAt
      """)
  List<Sitting> findOf(Collection<UUID> rollouts, UUID person);

  @Query(
      """
      select distinct s.person from Sitting s
      where s.procedure.value = :procedure and s.procedureVersion = :version and s.passed = true
      """)
  List<PersonId> passed(UUID procedure, int version);

  @Query("select s from Sitting s where s.procedure.value = :procedure order by s.startedAt desc")
  List<Sitting> findLatest(UUID procedure, Pageable page);

  @Query(
      "select s.id from Sitting s where s.state = 'OPEN' and s.deadline < :now order by s.deadline")
  List<SittingId> findOverdue(Instant now);
}
