package org.tollgate.governance.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterRecordChanged;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Opens the activities of a phase with it, and keeps them in step with seats and records. */
@Service
@Transactional
class ActivityOpening {

  /** Own activities of a phase come after those of the method. */
  static final int PLACES_PER_PHASE = 1000;

  private final ActivityRepository activities;
  private final Checklists checklists;
  private final RecordRegistry records;
  private final Rollouts rollouts;
  private final ActivityDesk desk;
  private final ObjectProvider<DutyChoice> choices;

  ActivityOpening(
      ActivityRepository activities,
      Checklists checklists,
      RecordRegistry records,
      Rollouts rollouts,
      ActivityDesk desk,
      ObjectProvider<DutyChoice> choices) {
    this.activities = activities;
    this.checklists = checklists;
    this.records = records;
    this.rollouts = rollouts;
    this.desk = desk;
    this.choices = choices;
  }

  /** Idempotent: what is there already stays as it is. */
  @EventListener
  public void on(RolloutEvents.PhaseOpened event) {
    RolloutView rollout = rollouts.view(event.rollout());
    List<SeatView> seats = rollouts.seats(event.rollout());
    Map<String, LocalDate> due = dueDates(rollout, event.phase());
    Map<String, DutyChoice.Seats> chosen = chosen(event.rollout());
    Set<String> present =
        activities.findAllOf(event.rollout(), event.phase()).stream()
            .map(activity -> activity.blueprint().code())
            .collect(Collectors.toSet());
    List<Activity> opened = new ArrayList<>();
    List<ActivityDefinition> all = definitions(rollout, event.phase());
    for (int index = 0; index < all.size(); index++) {
      if (!present.contains(all.get(index).code())) {
        Blueprint blueprint = Blueprint.of(all.get(index));
        LocalDate day = due.get(blueprint.code());
        Assignment usual = AssignmentRules.choose(blueprint, seats, day);
        DutyChoice.Seats wish = chosen.get(blueprint.code());
        Assignment to = wish == null ? usual : AssignmentRules.take(usual, blueprint, wish, seats);
        opened.add(activity(rollout.id(), blueprint, to, index));
      }
    }
    closeByRecords(rollout.id(), opened);
    desk.begin(opened);
  }

  /** The charter or a seat changed: what its records close now ends. */
  @EventListener
  public void on(CharterRecordChanged event) {
    recordsChanged(event.rollout());
  }

  /** A rollout that is over asks nothing of anybody any more. */
  @EventListener
  public void on(RolloutEvents.Stopped event) {
    desk.close(event.rollout());
  }

  @EventListener
  public void on(RolloutEvents.Closed event) {
    desk.close(event.rollout());
  }

  void recordsChanged(RolloutId rollout) {
    List<Activity> open = activities.findOpenByRecord(rollout);
    if (!open.isEmpty() && desk.whyNotChange(rollout).isEmpty()) {
      closeByRecords(rollout, open).forEach(desk::keep);
    }
  }

  /** Open activities go with the seat; ended ones keep the name of who ended them. */
  @EventListener
  public void on(RolloutEvents.SeatChanged event) {
    List<Activity> concerned = activities.findOpenBySeat(event.rollout(), event.seat());
    if (concerned.isEmpty() || desk.whyNotChange(event.rollout()).isPresent()) {
      return;
    }
    List<SeatView> seats = rollouts.seats(event.rollout());
    for (Activity activity : concerned) {
      activity.follow(AssignmentRules.refresh(activity, seats));
      desk.keep(activity);
    }
  }

  private Map<String, DutyChoice.Seats> chosen(RolloutId rollout) {
    DutyChoice choice = choices.getIfAvailable();
    return choice == null ? Map.of() : choice.chosen(rollout);
  }

  private Activity activity(
      RolloutId rollout, Blueprint blueprint, Assignment assignment, int index) {
    int place = blueprint.phase().number() * PLACES_PER_PHASE + index;
    return new Activity(Actor.SYSTEM, rollout, blueprint, assignment, place, desk.now());
  }

  private List<Activity> closeByRecords(RolloutId rollout, List<Activity> open) {
    if (open.stream().allMatch(activity -> activity.blueprint().recordKey() == null)) {
      return List.of();
    }
    Map<String, Optional<Instant>> existing = records.existing(rollout);
    List<Activity> closing =
        open.stream().filter(activity -> RecordRegistry.closes(existing, activity)).toList();
    closing.forEach(activity -> activity.closeByRecord(desk.now()));
    return closing;
  }

  private Map<String, LocalDate> dueDates(RolloutView rollout, Phase phase) {
    return AssignmentRules.spread(
        definitions(rollout, phase), desk.today(rollout), rollout.plannedGates().get(phase));
  }

  private List<ActivityDefinition> definitions(RolloutView rollout, Phase phase) {
    return checklists.activities(phase, RolloutTemplate.valueOf(rollout.template()));
  }
}
