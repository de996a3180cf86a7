package org.tollgate.governance.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

interface SubstitutionRepository extends Repository<Substitution, UUID> {

  Substitution save(Substitution substitution);

  Optional<Substitution> findById(UUID id);

  @Query(
      """
      select b from Substitution b
      where b.seat.value in :seats and b.withdrawn = false
        and b.fromDay <= :day and b.toDay >= :day
      """)
  List<Substitution> on(Collection<UUID> seats, LocalDate day);

  @Query(
      """
      select b from Substitution b
      where b.rollout = :rollout and b.withdrawn = false and b.toDay >= :from
      order by b.fromDay
      """)
  List<Substitution> notOver(RolloutId rollout, LocalDate from);

  @Query("select b from Substitution b where b.person = :person and b.withdrawn = false")
  List<Substitution> by(PersonId person);
}
