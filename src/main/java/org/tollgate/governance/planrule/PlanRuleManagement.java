package org.tollgate.governance.planrule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/**
 * Changes the rules of a plan. The calendar is the team's; what the director may decide alone and
 * how long people may wait for a result is fixed when gate 2 passes: who is bound by a limit does
 * not move it.
 */
@Service
@Transactional
public class PlanRuleManagement {

  private record Changed(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  private final PlanRuleRepository rules;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ApplicationEventPublisher events;

  PlanRuleManagement(
      PlanRuleRepository rules,
      Rollouts rollouts,
      RolloutAccess access,
      ApplicationEventPublisher events) {
    this.rules = rules;
    this.rollouts = rollouts;
    this.access = access;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public PlanRules read(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return current(rollout);
  }

  public Optional<Refusal> change(Actor actor, RolloutId rollout, PlanRules wish) {
    access.require(actor, rollout, Right.PLAN);
    PlanRules before = current(rollout);
    Optional<Refusal> refusal = whyNot(actor, rollout, before, wish);
    if (refusal.isPresent()) {
      return refusal;
    }
    PlanRule rule = rules.findById(rollout).orElseGet(() -> new PlanRule(rollout, wish));
    rule.change(wish);
    rules.save(rule);
    if (!sameLimits(before, wish)) {
      events.publishEvent(limits(actor, rollout, wish));
    }
    return Optional.empty();
  }

  private Optional<Refusal> whyNot(Actor actor, RolloutId id, PlanRules before, PlanRules wish) {
    RolloutView rollout = rollouts.view(id);
    if (rollout.state().isOver()) {
      return Optional.of(Refusal.because("planrule.refused.over"));
    }
    if (sameLimits(before, wish)) {
      return Optional.empty();
    }
    if (rollout.position().gatesPassed() >= 2) {
      return Optional.of(Refusal.because("planrule.refused.fixed"));
    }
    return access.has(actor, id, Right.DIRECT)
        ? Optional.empty()
        : Optional.of(Refusal.because("planrule.refused.director"));
  }

  private static boolean sameLimits(PlanRules one, PlanRules other) {
    return one.gapMonths() == other.gapMonths()
        && one.tolerance().days() == other.tolerance().days()
        && one.tolerance().money().compareTo(other.tolerance().money()) == 0
        && one.tolerance().currency().equals(other.tolerance().currency());
  }

  private static Recordable limits(Actor actor, RolloutId rollout, PlanRules rules) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("gapMonths", rules.gapMonths());
    facts.put("toleranceDays", rules.tolerance().days());
    facts.put("toleranceMoney", rules.tolerance().money());
    facts.put("currency", rules.tolerance().currency());
    return new Changed("plan-limits-set", actor, rollout, rollout.value(), facts);
  }

  private PlanRules current(RolloutId rollout) {
    return rules.findById(rollout).map(PlanRule::rules).orElseGet(PlanRules::usual);
  }
}
