package org.tollgate.governance.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/** Activities by rollout, phase, code and seat. */
interface ActivityRepository extends Repository<Activity, ActivityId> {

  /** One activity without its versions and history, for any number of rollouts. */
  record Row(UUID rollout, Activities.Line line) {}

  /** Who has one activity, without its versions and history. */
  record DutyRow(
      UUID rollout,
      Blueprint blueprint,
      Activities.State state,
      boolean rework,
      SeatId responsible,
      SeatId accepting) {

    Duties.Duty duty() {
      return new Duties.Duty(
          blueprint.code(),
          blueprint.phase(),
          blueprint.name(),
          blueprint.recordKey() == null || rework,
          state.isEnded(),
          responsible,
          accepting);
    }
  }

  Activity save(Activity activity);

  Optional<Activity> findById(ActivityId id);

  @Query("select a from Activity a where a.rollout = :rollout order by a.place")
  List<Activity> findAllOf(RolloutId rollout);

  @Query(
      "select a from Activity a where a.rollout = :rollout and a.blueprint.phase = :phase"
          + " order by a.place")
  List<Activity> findAllOf(RolloutId rollout, Phase phase);

  @Query("select a.state from Activity a where a.rollout = :rollout and a.blueprint.code = :code")
  Optional<Activities.State> state(RolloutId rollout, String code);

  @Query("select a from Activity a where a.rollout = :rollout and a.blueprint.code = :code")
  Optional<Activity> findOf(RolloutId rollout, String code);

  @Query(
      """
      select new org.tollgate.governance.activity.ActivityRepository$DutyRow(
          a.rollout.value, a.blueprint, a.state, a.rework,
          a.assignment.responsibleSeat, a.assignment.acceptingSeat)
      from Activity a where a.rollout.value in :rollouts order by a.place
      """)
  List<DutyRow> duties(Collection<UUID> rollouts);

  @Query("select a.blueprint from Activity a where a.rollout = :rollout")
  List<Blueprint> blueprints(RolloutId rollout);

  @Query(
      "select a from Activity a where a.rollout = :rollout"
          + " and a.blueprint.recordKey is not null and a.endedAt is null")
  List<Activity> findOpenByRecord(RolloutId rollout);

  @Query(
      "select a from Activity a where a.rollout = :rollout and"
          + " (a.assignment.responsibleSeat = :seat or a.assignment.acceptingSeat = :seat)"
          + " and a.endedAt is null")
  List<Activity> findOpenBySeat(RolloutId rollout, SeatId seat);

  @Query(
      """
      select new org.tollgate.governance.activity.ActivityRepository$Row(
          a.rollout.value,
          new org.tollgate.governance.activity.Activities$Line(
              a.id.value, a.blueprint.code, a.blueprint.phase, a.state, a.blueprint.mandatory,
              a.assignment.responsible, a.assignment.due, a.endedAt))
      from Activity a where a.rollout.value in :rollouts order by a.place
      """)
  List<Row> rows(Collection<UUID> rollouts);

  @Query(
      "select count(a) from Activity a where a.rollout = :rollout and a.endedAt is null"
          + " and a.assignment.due < :today")
  int countLate(RolloutId rollout, LocalDate today);
}
