package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Conditions by rollout, decision, owner and date. */
interface ConditionRepository extends Repository<Condition, ConditionId> {

  /** One condition without its history, for any number of rollouts. */
  record Row(UUID rollout, Conditions.Line line) {}

  /** How many a rollout has. */
  record Totals(long open, long overdue, long closed) {}

  Condition save(Condition condition);

  Optional<Condition> findById(ConditionId id);

  @Query("select c from Condition c where c.rollout = :rollout order by c.number")
  List<Condition> findAllOf(RolloutId rollout);

  @Query("select c from Condition c where c.decision = :decision order by c.number")
  List<Condition> findByDecision(Decision decision);

  @Query("select coalesce(max(c.number), 0) from Condition c where c.rollout = :rollout")
  int highestNumber(RolloutId rollout);

  @Query("select c from Condition c where c.rollout = :rollout and c.closedAt is null")
  List<Condition> findOpen(RolloutId rollout);

  @Query("select c from Condition c where c.owner = :owner and c.closedAt is null")
  List<Condition> findOpenOf(PersonId owner);

  @Query(
      "select c from Condition c where c.rollout.value in :rollouts and c.closedAt is null"
          + " and c.escalatedOn is null and c.demand.due < :today")
  List<Condition> findNewlyOverdue(Collection<UUID> rollouts, LocalDate today);

  @Query(
      """
      select new org.tollgate.governance.condition.ConditionRepository$Row(
          c.rollout.value,
          new org.tollgate.governance.condition.Conditions$Line(
              c.id.value, c.number, c.demand.text, c.state, c.owner, c.demand.due, c.demand.blocks, c.closedAt))
      from Condition c where c.rollout.value in :rollouts order by c.number
      """)
  List<Row> rows(Collection<UUID> rollouts);

  @Query(
      "select c from Condition c where c.rollout = :rollout and c.closedAt is null"
          + " order by c.demand.due, c.number")
  List<Condition> findOpen(RolloutId rollout, Pageable page);

  @Query(
      "select c from Condition c where c.rollout = :rollout and c.closedAt is not null"
          + " order by c.closedAt desc, c.number desc")
  List<Condition> findClosed(RolloutId rollout, Pageable page);

  @Query(
      """
      select new org.tollgate.governance.condition.ConditionRepository$Totals(
          count(case when c.closedAt is null then 1 end),
          count(case when c.closedAt is null and c.demand.due < :today then 1 end),
          count(c.closedAt))
      from Condition c where c.rollout = :rollout
      """)
  Totals totals(RolloutId rollout, LocalDate today);

  @Query("select count(c) from Condition c where c.rollout = :rollout and c.closedAt is null")
  int countOpen(RolloutId rollout);
}
