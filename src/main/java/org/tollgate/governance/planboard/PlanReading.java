package org.tollgate.governance.planboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.ForecastStep;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.planboard.PlanLook.Row;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** What people see of a plan: all of it, or one milestone with its history and neighbours. */
@Service
@Transactional(readOnly = true)
public class PlanReading {

  private final PlanBoard board;
  private final Milestones milestones;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final PeopleDirectory people;
  private final Clock clock;

  PlanReading(
      PlanBoard board,
      Milestones milestones,
      Rollouts rollouts,
      RolloutAccess access,
      PeopleDirectory people,
      Clock clock) {
    this.board = board;
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  /**
   * One step of a forecast, newest first.
   *
   * @param on the day of the change in the rollout's zone
   * @param cause the code of the milestone that pushed this one, or null
   */
  public record Step(ForecastStep step, LocalDate on, String person, String cause) {

    /** Calendar days; null at the beginning. */
    public Long days() {
      return step.from() == null
          ? null
          : java.time.temporal.ChronoUnit.DAYS.between(step.from(), step.to());
    }
  }

  /** A milestone beside another one, and how they hang together. */
  public record Neighbour(MilestoneView milestone, Predecessor link) {}

  /**
   * @param mayMove whether the reader may move the forecast
   */
  public record Detail(
      PlanLook look,
      Row row,
      List<Step> history,
      List<Neighbour> before,
      List<Neighbour> after,
      boolean mayMove) {}

  /**
   * The same for who is about to write in it.
   *
   * @throws org.tollgate.base.shared.NotAllowedException if the actor may not
   */
  public PlanLook toWrite(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
    return look(actor, rollout);
  }

  public PlanLook look(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return board.look(rollout, access.rights(actor, rollout), clock);
  }

  public List<Step> history(Actor actor, RolloutId rollout, MilestoneId id) {
    access.require(actor, rollout, Right.READ);
    return history(rollout, id, codes(milestones.of(rollout)));
  }

  /**
   * @throws NotFoundException if the plan has no such milestone
   */
  public Detail detail(Actor actor, RolloutId rollout, MilestoneId id) {
    PlanLook look = look(actor, rollout);
    Row row =
        look.rows().stream()
            .filter(one -> one.milestone().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("milestone", id));
    List<MilestoneView> plan = look.rows().stream().map(Row::milestone).toList();
    return new Detail(
        look,
        row,
        history(rollout, id, codes(plan)),
        before(plan, row.milestone()),
        after(plan, row.milestone()),
        look.mayPlan());
  }

  /** People with a seat, by id, who may own a milestone. */
  public Map<UUID, String> owners(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    List<PersonId> seated =
        rollouts.seats(rollout).stream()
            .map(SeatView::person)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, String> names = new LinkedHashMap<>();
    people.all(seated).values().stream()
        .sorted(java.util.Comparator.comparing(PersonView::name))
        .forEach(person -> names.put(person.id().value(), person.name()));
    return names;
  }

  private List<Step> history(RolloutId rollout, MilestoneId id, Map<UUID, String> codes) {
    List<ForecastStep> steps = milestones.history(id);
    Map<PersonId, PersonView> names =
        people.all(steps.stream().map(ForecastStep::person).distinct().toList());
    ZoneId zone = rollouts.view(rollout).zone();
    List<Step> shown = new ArrayList<>();
    for (ForecastStep step : steps) {
      PersonView person = names.get(step.person());
      shown.add(
          new Step(
              step,
              LocalDate.ofInstant(step.at(), zone),
              person == null ? null : person.name(),
              codes.get(step.cause())));
    }
    Collections.reverse(shown);
    return shown;
  }

  private static Map<UUID, String> codes(List<MilestoneView> plan) {
    return plan.stream().collect(Collectors.toMap(one -> one.id().value(), MilestoneView::code));
  }

  private static List<Neighbour> before(List<MilestoneView> plan, MilestoneView one) {
    return plan.stream()
        .flatMap(
            other ->
                one.waitsFor().stream()
                    .filter(link -> link.milestone().equals(other.id().value()))
                    .map(link -> new Neighbour(other, link)))
        .toList();
  }

  private static List<Neighbour> after(List<MilestoneView> plan, MilestoneView one) {
    return plan.stream()
        .flatMap(
            other ->
                other.waitsFor().stream()
                    .filter(link -> link.milestone().equals(one.id().value()))
                    .map(link -> new Neighbour(other, link)))
        .toList();
  }
}
