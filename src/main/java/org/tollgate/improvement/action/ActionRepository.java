package org.tollgate.improvement.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<ImprovementAction, ActionId> {

  ImprovementAction save(ImprovementAction action);

  Optional<ImprovementAction> findById(ActionId id);

  @Query(
      "select distinct a from ImprovementAction a left join fetch a.steps"
          + " where a.rollout.value in :rollouts order by a.number")
  List<ImprovementAction> findAll(Collection<UUID> rollouts);

  @Query("select coalesce(max(a.number), 0) from ImprovementAction a where a.rollout.value = ?1")
  int lastNumber(UUID rollout);

  @Query("select count(a) from ImprovementAction a where a.rollout.value = ?1 and a.meeting = ?2")
  int countOfMeeting(UUID rollout, int meeting);

  @Query(
      "select count(a) from ImprovementAction a where a.rollout.value = ?1"
          + " and a.state in ('OPEN', 'REPORTED')")
  int countOpen(UUID rollout);

  @Query(
      "select a from ImprovementAction a where a.rollout.value in ?1 and a.state = 'OPEN'"
          + " and a.due < ?2 and a.escalatedOn is null")
  List<ImprovementAction> findNewlyOverdue(Collection<UUID> rollouts, LocalDate today);

  @Query(
      "select a from ImprovementAction a where a.owner.value = ?1"
          + " and a.state in ('OPEN', 'REPORTED')")
  List<ImprovementAction> findOpenOf(UUID owner);
}
