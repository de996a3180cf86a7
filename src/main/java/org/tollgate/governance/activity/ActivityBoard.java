package org.tollgate.governance.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.governance.activity.ActivityViews.Board;
import org.tollgate.governance.activity.ActivityViews.Card;
import org.tollgate.governance.activity.ActivityViews.Choices;
import org.tollgate.governance.activity.ActivityViews.Detail;
import org.tollgate.governance.activity.ActivityViews.Step;
import org.tollgate.governance.activity.ActivityViews.Tally;
import org.tollgate.governance.activity.ActivityViews.Version;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Shows the activities of one rollout to those who may read it. */
@Service
@Transactional(readOnly = true)
public class ActivityBoard {

  private static final Comparator<Card> LATE_FIRST =
      Comparator.comparing((Card card) -> !card.late())
          .thenComparing(Card::due, Comparator.nullsLast(Comparator.naturalOrder()));

  private final ActivityRepository activities;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ActivityNames names;
  private final StandIns standIns;
  private final ActivityDesk desk;

  ActivityBoard(
      ActivityRepository activities,
      Rollouts rollouts,
      RolloutAccess access,
      ActivityNames names,
      StandIns standIns,
      ActivityDesk desk) {
    this.activities = activities;
    this.rollouts = rollouts;
    this.access = access;
    this.names = names;
    this.standIns = standIns;
    this.desk = desk;
  }

  /**
   * In a fixed number of statements.
   *
   * @param phase only this one, or null for all
   * @param open only those that are not ended
   * @throws NotFoundException if the reader may not read the rollout
   */
  public Board board(Actor actor, RolloutId id, Phase phase, boolean open) {
    Set<Right> rights = rights(actor, id);
    RolloutView rollout = rollouts.view(id);
    List<Activity> all = activities.findAllOf(id);
    ActivityNames.Sheet sheet = names.of(rollouts.seats(id), all, desk.today(rollout));
    List<Card> cards = all.stream().map(sheet::card).toList();
    List<Card> shown =
        cards.stream()
            .filter(card -> phase == null || card.what().phase() == phase)
            .filter(card -> !open || !card.state().isEnded())
            .toList();
    List<Card> attention =
        cards.stream()
            .filter(card -> card.late() || card.state() == State.SUBMITTED)
            .sorted(LATE_FIRST)
            .toList();
    return new Board(
        rollout,
        shown,
        tallies(cards),
        attention,
        rights.contains(Right.DIRECT) && !rollout.state().isOver());
  }

  /**
   * The phase to which the director may add an activity; empty while none is open.
   *
   * @throws org.tollgate.base.shared.NotAllowedException for anybody else
   */
  public Optional<Phase> open(Actor actor, RolloutId id) {
    access.require(actor, id, Right.DIRECT);
    RolloutView.Position position = rollouts.view(id).position();
    return position.open() ? Optional.of(position.phase()) : Optional.empty();
  }

  private static Map<Phase, Tally> tallies(List<Card> cards) {
    Map<Phase, Tally> tallies = new EnumMap<>(Phase.class);
    for (Card card : cards) {
      Tally one = new Tally(card.state().isEnded() ? 1 : 0, 1);
      tallies.merge(
          card.what().phase(),
          one,
          (a, b) -> new Tally(a.ended() + b.ended(), a.total() + b.total()));
    }
    return tallies;
  }

  /**
   * @throws NotFoundException if the reader may not read the rollout or it has no such activity
   */
  public Detail detail(Actor actor, RolloutId id, ActivityId activityId) {
    Set<Right> rights = rights(actor, id);
    RolloutView rollout = rollouts.view(id);
    Activity activity = desk.load(id, activityId);
    LocalDate today = desk.today(rollout);
    ActivityNames.Sheet sheet = names.of(rollouts.seats(id), List.of(activity), today);
    return new Detail(
        rollout,
        sheet.card(activity),
        versions(activity, sheet),
        steps(activity, sheet),
        choices(actor.person(), activity, rollout, rights),
        sheet.workers());
  }

  private Choices choices(
      PersonId person, Activity activity, RolloutView rollout, Set<Right> rights) {
    Optional<Refusal> closed = refuseIf(rollout.state().isOver(), "activity.refused.rollout-over");
    Optional<Refusal> reader =
        closed.or(() -> refuseIf(!rights.contains(Right.CONTRIBUTE), "activity.refused.reader"));
    Optional<Refusal> notDirector =
        closed.or(() -> refuseIf(!rights.contains(Right.DIRECT), "activity.refused.director"));
    return new Choices(
        reader.or(() -> activity.whyNotSubmit(person)),
        reader.or(
            () -> activity.whyNotJudge(person, standIns.of(activity), activity.outputs().size())),
        notDirector.or(activity::whyNotLeaveOut),
        notDirector.or(() -> refuseIf(activity.state().isEnded(), "activity.refused.ended")));
  }

  private static List<Version> versions(Activity activity, ActivityNames.Sheet sheet) {
    List<Version> versions = new ArrayList<>();
    for (OutputVersion version : activity.outputs()) {
      versions.add(
          new Version(
              versions.size() + 1,
              new ActivityViews.File(
                  version.file().name(), version.file().size(), version.file().sha256()),
              sheet.name(version.author()),
              version.uploadedAt(),
              version.standing().name(),
              sheet.name(version.judge()),
              version.judgedAt(),
              version.remark()));
    }
    Collections.reverse(versions);
    return versions;
  }

  private static List<Step> steps(Activity activity, ActivityNames.Sheet sheet) {
    List<Step> steps = new ArrayList<>();
    for (ActivityStep step : activity.steps()) {
      steps.add(new Step(step.kind().name(), sheet.name(step.person()), step.at(), step.remark()));
    }
    Collections.reverse(steps);
    return steps;
  }

  private Set<Right> rights(Actor actor, RolloutId id) {
    Set<Right> rights = access.rights(actor, id);
    if (!rights.contains(Right.READ)) {
      throw new NotFoundException("rollout", id);
    }
    return rights;
  }

  private static Optional<Refusal> refuseIf(boolean no, String reason) {
    return no ? Optional.of(Refusal.because(reason)) : Optional.empty();
  }
}
