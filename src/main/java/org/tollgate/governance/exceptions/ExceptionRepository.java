package org.tollgate.governance.exceptions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface ExceptionRepository extends Repository<ExceptionCase, ExceptionId> {

  ExceptionCase save(ExceptionCase exception);

  Optional<ExceptionCase> findById(ExceptionId id);

  @Query(
      "select distinct e from ExceptionCase e left join fetch e.gates"
          + " where e.rollout.value in ?1 order by e.number")
  List<ExceptionCase> findAllOf(Collection<UUID> rollouts);

  @Query("select e from ExceptionCase e where e.state = 'SUBMITTED'")
  List<ExceptionCase> findSubmitted();

  @Query("select coalesce(max(e.number), 0) from ExceptionCase e where e.rollout = ?1")
  int highestNumber(RolloutId rollout);
}
