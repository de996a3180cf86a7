package org.tollgate.governance.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.schedule.WorkingDays;

/** Writes the plan: adds, describes and removes milestones, and says what waits for what. */
@Service
@Transactional
public class PlanManagement {

  /** No rollout has more, and pages, files and charts are made for no more. */
  public static final int MOST_MILESTONES = 10_000;

  /** What came of it. */
  public sealed interface Addition {
    record Added(MilestoneId milestone) implements Addition {}

    record Refused(Refusal reason) implements Addition {}
  }

  private final MilestoneRepository milestones;
  private final Rollouts rollouts;
  private final PlanDesk desk;

  PlanManagement(MilestoneRepository milestones, Rollouts rollouts, PlanDesk desk) {
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  public Addition add(Actor actor, RolloutId rollout, NewMilestone wish) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    int number = milestones.highestNumber(rollout) + 1;
    Milestone milestone = new Milestone(rollout, number, wish, actor, desk.now());
    Optional<Refusal> refusal =
        whyNot(rollout, plan, wish).or(() -> whyNoNetwork(rollout, plan, milestone));
    if (refusal.isPresent()) {
      return new Addition.Refused(refusal.get());
    }
    milestones.save(milestone);
    return new Addition.Added(milestone.id());
  }

  public Optional<Refusal> rewrite(
      Actor actor, RolloutId rollout, MilestoneId id, NewMilestone wish) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    Milestone milestone = PlanDesk.find(plan, id);
    Optional<Refusal> refusal =
        whyNot(rollout, plan, wish)
            .or(() -> whyNoNetwork(rollout, plan, milestone.view(), wish))
            .or(() -> milestone.rewrite(wish, actor, desk.now()));
    if (refusal.isEmpty()) {
      milestones.save(milestone);
    }
    return refusal;
  }

  /** Removes a milestone that no signed record names; nothing waits for it any more. */
  public Optional<Refusal> remove(Actor actor, RolloutId rollout, MilestoneId id) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    Milestone milestone = PlanDesk.find(plan, id);
    Optional<Refusal> refusal = desk.whyNotChange(rollout).or(() -> milestone.remove(desk.now()));
    if (refusal.isEmpty()) {
      plan.values().forEach(other -> other.stopWaitingFor(id.value()));
      milestones.saveAll(plan.values());
    }
    return refusal;
  }

  /**
   * Adds many milestones at once, all of them or none. They may wait for each other: a predecessor
   * names the place in the list of the one that comes before.
   *
   * @return the ids in the same order, or why nothing was added
   */
  public Brought bring(Actor actor, RolloutId rollout, List<Newcomer> newcomers) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    Optional<Refusal> refusal =
        desk.whyNotChange(rollout).or(() -> whyTooMany(plan, newcomers.size()));
    if (refusal.isPresent()) {
      return new Brought(List.of(), refusal);
    }
    int number = milestones.highestNumber(rollout);
    List<Milestone> made = new ArrayList<>();
    for (Newcomer newcomer : newcomers) {
      made.add(new Milestone(rollout, ++number, newcomer.what(), actor, desk.now()));
    }
    for (int at = 0; at < made.size(); at++) {
      newcomers.get(at).settle(made.get(at), made, actor, desk.now());
    }
    Optional<Refusal> circle = whyNoNetwork(rollout, plan, made.toArray(Milestone[]::new));
    if (circle.isEmpty()) {
      milestones.saveAll(made);
    }
    return circle.isPresent()
        ? new Brought(List.of(), circle)
        : new Brought(made.stream().map(Milestone::id).toList(), Optional.empty());
  }

  /** What came of bringing many. */
  public record Brought(List<MilestoneId> milestones, Optional<Refusal> refusal) {}

  private Optional<Refusal> whyNot(
      RolloutId rollout, Map<UUID, Milestone> plan, NewMilestone wish) {
    return desk.whyNotChange(rollout)
        .or(() -> whyTooMany(plan, 1))
        .or(() -> whyNotDay(wish))
        .or(() -> whyNotOwner(rollout, wish.duty().owner()))
        .or(() -> whyNotPredecessors(plan, wish));
  }

  private static Optional<Refusal> whyTooMany(Map<UUID, Milestone> plan, int more) {
    return plan.size() + more > MOST_MILESTONES
        ? Optional.of(Refusal.because("plan.refused.too-many", MOST_MILESTONES))
        : Optional.empty();
  }

  private static Optional<Refusal> whyNotDay(NewMilestone wish) {
    return WorkingDays.counts(wish.planned())
        ? Optional.empty()
        : Optional.of(
            Refusal.because(
                "plan.refused.day-range", WorkingDays.FIRST.getYear(), WorkingDays.LAST.getYear()));
  }

  private Optional<Refusal> whyNotOwner(RolloutId rollout, PersonId owner) {
    boolean seated =
        owner == null
            || rollouts.seats(rollout).stream()
                .map(SeatView::person)
                .filter(Objects::nonNull)
                .anyMatch(owner::equals);
    return seated ? Optional.empty() : Optional.of(Refusal.because("plan.refused.owner"));
  }

  private static Optional<Refusal> whyNotPredecessors(
      Map<UUID, Milestone> plan, NewMilestone wish) {
    long distinct = wish.waitsFor().stream().map(Predecessor::milestone).distinct().count();
    if (distinct < wish.waitsFor().size()) {
      return Optional.of(Refusal.because("plan.refused.predecessor-twice"));
    }
    return wish.waitsFor().stream().allMatch(one -> plan.containsKey(one.milestone()))
        ? Optional.empty()
        : Optional.of(Refusal.because("plan.refused.predecessor"));
  }

  private Optional<Refusal> whyNoNetwork(
      RolloutId rollout, Map<UUID, Milestone> plan, Milestone... more) {
    Map<UUID, MilestoneView> views = views(plan);
    for (Milestone one : more) {
      views.put(one.id().value(), one.view());
    }
    return desk.whyNoNetwork(rollout, views);
  }

  private Optional<Refusal> whyNoNetwork(
      RolloutId rollout, Map<UUID, Milestone> plan, MilestoneView old, NewMilestone wish) {
    Map<UUID, MilestoneView> views = views(plan);
    views.put(
        old.id().value(),
        new MilestoneView(
            old.id(),
            rollout,
            old.number(),
            wish.name(),
            wish.kind(),
            wish.duty(),
            old.days(),
            List.copyOf(wish.waitsFor())));
    return desk.whyNoNetwork(rollout, views);
  }

  private static Map<UUID, MilestoneView> views(Map<UUID, Milestone> plan) {
    Map<UUID, MilestoneView> views = new LinkedHashMap<>();
    plan.forEach((id, milestone) -> views.put(id, milestone.view()));
    return views;
  }
}
