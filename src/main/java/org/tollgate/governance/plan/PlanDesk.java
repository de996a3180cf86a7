package org.tollgate.governance.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.schedule.CycleException;
import org.tollgate.governance.schedule.Network;

/** What every change of a plan begins with: right, state, the milestones and their network. */
@Component
class PlanDesk {

  private final MilestoneRepository milestones;
  private final PlanRuleBook rules;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final Clock clock;

  PlanDesk(
      MilestoneRepository milestones,
      PlanRuleBook rules,
      Rollouts rollouts,
      RolloutAccess access,
      Clock clock) {
    this.milestones = milestones;
    this.rules = rules;
    this.rollouts = rollouts;
    this.access = access;
    this.clock = clock;
  }

  /** All milestones of a plan by id, in the order of their numbers. */
  Map<UUID, Milestone> plan(RolloutId rollout) {
    return milestones.findAll(List.of(rollout.value())).stream()
        .collect(
            Collectors.toMap(
                milestone -> milestone.id().value(),
                Function.identity(),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  /**
   * @throws NotFoundException if the plan has no such milestone
   */
  static Milestone find(Map<UUID, Milestone> plan, MilestoneId id) {
    return Optional.ofNullable(plan.get(id.value()))
        .orElseThrow(() -> new NotFoundException("milestone", id));
  }

  /**
   * @throws CycleException if milestones wait for each other in a circle
   */
  Network network(RolloutId rollout, Collection<MilestoneView> views) {
    return PlanNetworks.of(rules.of(rollout).calendar().workingDays(), views);
  }

  /** Says which milestones wait for each other, if any do. */
  Optional<Refusal> whyNoNetwork(RolloutId rollout, Map<UUID, MilestoneView> views) {
    try {
      network(rollout, views.values());
      return Optional.empty();
    } catch (CycleException cycle) {
      String names =
          cycle.circle().stream()
              .map(views::get)
              .map(view -> view.code() + " " + view.name())
              .collect(Collectors.joining(" → "));
      return Optional.of(Refusal.because("plan.refused.circle", names));
    }
  }

  void requirePlanning(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
  }

  /** A rollout that is over keeps its record as it is. */
  Optional<Refusal> whyNotChange(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver()
        ? Optional.of(Refusal.because("plan.refused.over"))
        : Optional.empty();
  }

  LocalDate today(RolloutId rollout) {
    return LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
