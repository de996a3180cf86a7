package org.tollgate.governance.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** What every change of an activity begins and ends with: right, load, state; save, work. */
@Component
class ActivityDesk {

  private final ActivityRepository activities;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ActivityWork work;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ActivityDesk(
      ActivityRepository activities,
      Rollouts rollouts,
      RolloutAccess access,
      ActivityWork work,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.rollouts = rollouts;
    this.access = access;
    this.work = work;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes one activity; a refusal changes nothing and is recorded.
   *
   * @throws NotFoundException if there is none or it belongs to another rollout
   */
  Optional<Refusal> change(
      Actor actor,
      RolloutId rollout,
      ActivityId id,
      Right right,
      Function<Activity, Optional<Refusal>> verb) {
    access.require(actor, rollout, right);
    Activity activity = load(rollout, id);
    Optional<Refusal> refusal = whyNotChange(rollout).or(() -> verb.apply(activity));
    if (refusal.isPresent()) {
      events.publishEvent(ActivityActs.refused(actor, activity, refusal.get().reason()));
    } else {
      keep(activity);
    }
    return refusal;
  }

  /** A rollout that is over keeps its record as it is. */
  Optional<Refusal> whyNotChange(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver()
        ? Optional.of(Refusal.because("activity.refused.rollout-over"))
        : Optional.empty();
  }

  Activity load(RolloutId rollout, ActivityId id) {
    return activities
        .findById(id)
        .filter(activity -> activity.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("activity", id));
  }

  void keep(Activity activity) {
    activities.save(activity);
    work.renew(activity);
  }

  void begin(List<Activity> opened) {
    opened.forEach(activities::save);
    work.begin(opened);
  }

  void close(RolloutId rollout) {
    work.endAll(rollout);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today(RolloutView rollout) {
    return LocalDate.ofInstant(clock.instant(), rollout.zone());
  }
}
