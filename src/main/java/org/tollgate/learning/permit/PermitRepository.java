package org.tollgate.learning.permit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PermitRepository extends Repository<Permit, PermitId> {

  Permit save(Permit permit);

  void flush();

  Optional<Permit> findById(PermitId id);

  Optional<Permit> findByCode(String code);

  @Query(
      """
      select distinct p from Permit p left join fetch p.steps
      where p.rollout.value in :rollouts order by p.issuedAt
      """)
  List<Permit> findAll(Collection<UUID> rollouts);

  @Query(
      """
      select distinct p from Permit p left join fetch p.steps
      where p.person.value = :person order by p.issuedAt
      """)
  List<Permit> findOf(UUID person);

  @Query("select p from Permit p where p.procedure.value = :procedure")
  List<Permit> findOn(UUID procedure);

  @Query("select p from Permit p where p.state = 'ELIGIBLE'")
  List<Permit> findEligible();

  @Query(
      """
      select p from Permit p
      where (p.state = 'STALE' and p.graceUntil < :today)
        or (p.state in ('ELIGIBLE', 'ACTIVE', 'STALE', 'SUSPENDED', 'EXEMPTED') and p.validUntil < :today)
      """)
  List<Permit> findAged(LocalDate today);

  @Query("select count(p) from Permit p where p.rollout.value = :rollout and p.state = :state")
  int countIn(UUID rollout, PermitState state);
}
