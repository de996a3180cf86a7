package org.tollgate.governance.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/**
 * Which seat brings and which accepts each activity, those of later phases included; the caller has
 * checked access.
 */
@Service
@Transactional
public class Duties {

  /**
   * One activity, opened or still to come.
   *
   * @param document whether a document closes it, so that somebody is its author
   * @param ended whether nothing is to be done for it any more
   * @param responsible the seat that brings the output, or null if the rollout has none for it
   * @param accepting the seat that accepts it, or null if the rollout has none for it
   */
  public record Duty(
      String code,
      Phase phase,
      LocalizedText name,
      boolean document,
      boolean ended,
      SeatId responsible,
      SeatId accepting) {}

  private final ActivityRepository activities;
  private final Checklists checklists;
  private final Rollouts rollouts;
  private final ActivityDesk desk;

  Duties(
      ActivityRepository activities, Checklists checklists, Rollouts rollouts, ActivityDesk desk) {
    this.activities = activities;
    this.checklists = checklists;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  /** In the order of the phases; three statements for any number of rollouts. */
  @Transactional(readOnly = true)
  public Map<RolloutId, List<Duty>> of(Set<RolloutId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    Map<UUID, List<ActivityRepository.DutyRow>> opened =
        activities.duties(ids.stream().map(RolloutId::value).toList()).stream()
            .collect(Collectors.groupingBy(ActivityRepository.DutyRow::rollout));
    Map<RolloutId, List<Duty>> all = new HashMap<>();
    views.forEach(
        (id, view) ->
            all.put(
                id,
                all(
                    RolloutTemplate.valueOf(view.template()),
                    opened.getOrDefault(id.value(), List.of()),
                    seats.getOrDefault(id, List.of()))));
    return all;
  }

  /** Whether the holder of a seat may accept a document that the other's holder brings (M6). */
  public static boolean mayAccept(SeatView responsible, SeatView accepting) {
    return AssignmentRules.mayAccept(responsible, accepting);
  }

  /** Whether a seat works on activities at all. */
  public static boolean mayWork(SeatView seat) {
    return AssignmentRules.mayWork(seat);
  }

  /**
   * An activity follows a new choice of seats: its open work moves to the people who hold them. One
   * that is not opened yet, or has ended, stays as it is.
   */
  public void follow(Actor by, RolloutId rollout, String code, DutyChoice.Seats chosen) {
    Optional<Activity> found =
        activities.findOf(rollout, code).filter(activity -> !activity.state().isEnded());
    if (found.isEmpty()) {
      return;
    }
    Activity activity = found.get();
    Assignment to =
        AssignmentRules.take(
            activity.assignment(), activity.blueprint(), chosen, rollouts.seats(rollout));
    if (to.equals(activity.assignment())) {
      return;
    }
    activity.take(by, to, desk.now());
    desk.keep(activity);
  }

  private List<Duty> all(
      RolloutTemplate template, List<ActivityRepository.DutyRow> opened, List<SeatView> seats) {
    Map<Phase, List<ActivityRepository.DutyRow>> byPhase =
        opened.stream().collect(Collectors.groupingBy(row -> row.blueprint().phase()));
    List<Duty> duties = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (byPhase.containsKey(phase)) {
        byPhase.get(phase).forEach(row -> duties.add(row.duty()));
      } else {
        checklists.activities(phase, template).stream()
            .map(Blueprint::of)
            .forEach(blueprint -> duties.add(toCome(blueprint, seats)));
      }
    }
    return duties;
  }

  private static Duty toCome(Blueprint blueprint, List<SeatView> seats) {
    Assignment chosen = AssignmentRules.choose(blueprint, seats, null);
    return new Duty(
        blueprint.code(),
        blueprint.phase(),
        blueprint.name(),
        blueprint.recordKey() == null,
        false,
        chosen.responsibleSeat(),
        chosen.acceptingSeat());
  }
}
