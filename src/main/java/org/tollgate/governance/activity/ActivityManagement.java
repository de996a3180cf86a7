package org.tollgate.governance.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** What the director settles about activities: who has them, which are left out, done again. */
@Service
@Transactional
public class ActivityManagement {

  public static final int MIN_REASON = 10;
  public static final int MAX_REASON = 2000;

  private final ActivityRepository activities;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ActivityOpening opening;
  private final ActivityDesk desk;

  ActivityManagement(
      ActivityRepository activities,
      Rollouts rollouts,
      RolloutAccess access,
      ActivityOpening opening,
      ActivityDesk desk) {
    this.activities = activities;
    this.rollouts = rollouts;
    this.access = access;
    this.opening = opening;
    this.desk = desk;
  }

  /**
   * An activity that one rollout adds to those of the method; a document closes it.
   *
   * @param name 3 to 200 characters
   * @param output what must exist in the end, 3 to 500 characters
   * @param due last day, not before today
   */
  public record OwnActivity(
      String name, String output, Strand strand, Tier tier, boolean mandatory, LocalDate due) {

    public static final int MAX_NAME = 200;
    public static final int MAX_OUTPUT = 500;

    public OwnActivity {
      name = requireLength("name", name, MAX_NAME);
      output = requireLength("output", output, MAX_OUTPUT);
      Objects.requireNonNull(strand, "strand");
      Objects.requireNonNull(tier, "tier");
      Objects.requireNonNull(due, "due");
    }

    private static String requireLength(String what, String text, int most) {
      String trimmed = text == null ? "" : text.strip();
      if (trimmed.length() < 3 || trimmed.length() > most) {
        throw new IllegalArgumentException(what + " has 3 to " + most + " characters");
      }
      return trimmed;
    }
  }

  /** Adds one to the phase that is open; a later phase gets its own when it opens. */
  public Optional<Refusal> addOwn(Actor actor, RolloutId rollout, OwnActivity activity) {
    access.require(actor, rollout, Right.DIRECT);
    RolloutView view = rollouts.view(rollout);
    Optional<Refusal> refusal =
        desk.whyNotChange(rollout)
            .or(() -> refuseIf(!view.position().open(), "activity.refused.phase-not-open"))
            .or(() -> refuseIf(isPast(view, activity.due()), "activity.refused.due-past"));
    if (refusal.isEmpty()) {
      add(actor, view, activity);
    }
    return refusal;
  }

  private void add(Actor actor, RolloutView rollout, OwnActivity activity) {
    Phase phase = rollout.position().phase();
    int number =
        1
            + (int)
                activities.findAllOf(rollout.id(), phase).stream()
                    .filter(present -> present.blueprint().isOwn())
                    .count();
    Blueprint blueprint = Blueprint.own(number, phase, activity);
    Assignment seats =
        AssignmentRules.choose(blueprint, rollouts.seats(rollout.id()), activity.due());
    int place = (phase.number() + 1) * ActivityOpening.PLACES_PER_PHASE - 500 + number;
    desk.begin(List.of(new Activity(actor, rollout.id(), blueprint, seats, place, desk.now())));
  }

  /**
   * @param reason {@value #MIN_REASON} to {@value #MAX_REASON} characters; it stays with the record
   */
  public Optional<Refusal> leaveOut(Actor actor, RolloutId rollout, ActivityId id, String reason) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.DIRECT,
        activity ->
            whyNotReason(reason).or(() -> activity.leaveOut(actor, reason.strip(), desk.now())));
  }

  /**
   * Gives an activity to another seat, or its acceptance, or another date.
   *
   * @param responsible a seat of the rollout that may work on activities
   * @param accepting a seat of another person; one of the committee if the director is responsible
   * @param due last day, not moved into the past
   */
  public Optional<Refusal> reassign(
      Actor actor,
      RolloutId rollout,
      ActivityId id,
      SeatId responsible,
      SeatId accepting,
      LocalDate due) {
    List<SeatView> seats = rollouts.seats(rollout);
    Optional<SeatView> brings = find(seats, responsible);
    Optional<SeatView> accepts = find(seats, accepting);
    return desk.change(
        actor,
        rollout,
        id,
        Right.DIRECT,
        activity -> reassign(actor, activity, brings, accepts, due));
  }

  /**
   * Opens activities again, for the rework after a NO-GO. What is open already simply stays open.
   *
   * @param codes at least one code of an activity of this phase
   * @param reason {@value #MIN_REASON} to {@value #MAX_REASON} characters
   */
  public Optional<Refusal> reopen(
      Actor actor, RolloutId rollout, Phase phase, Set<String> codes, String reason) {
    if (!actor.isSystem()) {
      access.require(actor, rollout, Right.DIRECT);
    }
    List<Activity> chosen =
        activities.findAllOf(rollout, phase).stream()
            .filter(activity -> codes.contains(activity.blueprint().code()))
            .toList();
    Optional<Refusal> refusal =
        desk.whyNotChange(rollout)
            .or(() -> refuseIf(codes.isEmpty(), "activity.refused.nothing-chosen"))
            .or(() -> refuseIf(chosen.size() < codes.size(), "activity.refused.not-in-phase"))
            .or(() -> whyNotReason(reason));
    if (refusal.isEmpty()) {
      RolloutView view = rollouts.view(rollout);
      List<SeatView> seats = rollouts.seats(rollout);
      chosen.forEach(activity -> reopen(actor, activity, reason.strip(), view, seats));
    }
    return refusal;
  }

  /**
   * Records of a rollout came to exist or were made anew: the open activities that they close end.
   * Called by the module that keeps such records.
   */
  public void recordsChanged(RolloutId rollout) {
    opening.recordsChanged(rollout);
  }

  private void reopen(
      Actor actor, Activity activity, String reason, RolloutView view, List<SeatView> seats) {
    if (!activity.state().isEnded()) {
      return;
    }
    LocalDate today = desk.today(view);
    LocalDate gate = view.plannedGates().get(activity.blueprint().phase());
    LocalDate due = gate == null || gate.isBefore(today) ? today : gate;
    Assignment to = AssignmentRules.refresh(activity, seats).dueOn(due);
    activity.reopen(actor, reason, to, desk.now());
    desk.keep(activity);
  }

  private Optional<Refusal> reassign(
      Actor actor,
      Activity activity,
      Optional<SeatView> brings,
      Optional<SeatView> accepts,
      LocalDate due) {
    boolean moved = due != null && !due.equals(activity.assignment().due());
    RolloutView view = rollouts.view(activity.rollout());
    Optional<Refusal> refusal =
        refuseIf(activity.state().isEnded(), "activity.refused.ended")
            .or(
                () ->
                    refuseIf(
                        brings.filter(AssignmentRules::mayWork).isEmpty(), "activity.refused.seat"))
            .or(() -> refuseIf(accepts.isEmpty(), "activity.refused.seat"))
            .or(
                () ->
                    refuseIf(
                        !AssignmentRules.mayAccept(brings.get(), accepts.get()),
                        "activity.refused.accepting-seat"))
            .or(
                () ->
                    refuseIf(
                        due == null || (moved && isPast(view, due)), "activity.refused.due-past"));
    if (refusal.isEmpty()) {
      activity.reassign(actor, Assignment.of(brings.get(), accepts.get(), due), desk.now());
    }
    return refusal;
  }

  private boolean isPast(RolloutView rollout, LocalDate day) {
    return day.isBefore(desk.today(rollout));
  }

  private static Optional<SeatView> find(List<SeatView> seats, SeatId id) {
    return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  private static Optional<Refusal> whyNotReason(String reason) {
    int length = reason == null ? 0 : reason.strip().length();
    return refuseIf(
        length < MIN_REASON || length > MAX_REASON,
        "activity.refused.reason",
        MIN_REASON,
        MAX_REASON);
  }

  private static Optional<Refusal> refuseIf(boolean no, String reason, Object... arguments) {
    return no ? Optional.of(Refusal.because(reason, arguments)) : Optional.empty();
  }
}
