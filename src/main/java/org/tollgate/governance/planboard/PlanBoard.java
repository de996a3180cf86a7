package org.tollgate.governance.planboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.baseline.BaselineView;
import org.tollgate.governance.baseline.Baselines;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.PlanNetworks;
import org.tollgate.governance.plan.VisibleResultRule;
import org.tollgate.governance.planboard.PlanLook.GateStand;
import org.tollgate.governance.planboard.PlanLook.Row;
import org.tollgate.governance.planchart.Mark;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.trend.Trend;
import org.tollgate.governance.trend.Trends;

/** Puts together what the pages of a plan show. */
@Component
class PlanBoard {

  private final Rollouts rollouts;
  private final Trends trends;
  private final Baselines baselines;
  private final VisibleResultRule results;
  private final PlanRuleBook rules;
  private final PeopleDirectory people;

  PlanBoard(
      Rollouts rollouts,
      Trends trends,
      Baselines baselines,
      VisibleResultRule results,
      PlanRuleBook rules,
      PeopleDirectory people) {
    this.rollouts = rollouts;
    this.trends = trends;
    this.baselines = baselines;
    this.results = results;
    this.rules = rules;
    this.people = people;
  }

  PlanLook look(RolloutId id, Set<Right> rights, Clock clock) {
    RolloutView rollout = rollouts.view(id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    List<Trend> all = trends.of(id);
    BaselineView baseline = baselines.newest(id).orElse(null);
    return new PlanLook(
        rollout,
        today,
        rows(rollout, all, baseline),
        gates(rollout, all),
        results.of(Set.of(id)).get(id),
        baseline,
        rights);
  }

  private List<Row> rows(RolloutView rollout, List<Trend> all, BaselineView baseline) {
    Map<UUID, LocalDate> held = baseline == null ? Map.of() : baseline.days();
    List<MilestoneView> plan = all.stream().map(Trend::milestone).toList();
    Map<UUID, Integer> slack =
        PlanNetworks.of(rules.of(rollout.id()).calendar().workingDays(), plan).totalFloat();
    Map<PersonId, PersonView> names = people.all(owners(plan));
    return all.stream()
        .map(
            trend -> {
              MilestoneView one = trend.milestone();
              LocalDate day = held.getOrDefault(one.id().value(), one.days().planned());
              Judged judged = judge(rollout, trend, day);
              return new Row(
                  trend,
                  owner(one, names),
                  day,
                  slack.get(one.id().value()),
                  judged.mark(),
                  judged.reason());
            })
        .sorted(
            Comparator.comparing((Row row) -> row.milestone().days().expected())
                .thenComparing(row -> row.milestone().number()))
        .toList();
  }

  private static String owner(MilestoneView one, Map<PersonId, PersonView> names) {
    if (one.kind() == MilestoneKind.EXTERNAL && one.duty().outside() != null) {
      return one.duty().outside();
    }
    PersonView person = one.duty().owner() == null ? null : names.get(one.duty().owner());
    return person == null ? null : person.name();
  }

  private static Collection<PersonId> owners(List<MilestoneView> plan) {
    return plan.stream()
        .map(one -> one.duty().owner())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The sign and the word that says why. */
  private record Judged(Mark mark, String reason) {}

  private static Judged judge(RolloutView rollout, Trend trend, LocalDate baseline) {
    MilestoneView one = trend.milestone();
    if (one.isReached()) {
      return new Judged(Mark.REACHED, "reached");
    }
    if (trend.isStale()) {
      return new Judged(Mark.STOP, "stale");
    }
    LocalDate gate =
        one.duty().gate() == null ? null : rollout.plannedGates().get(one.duty().gate());
    if (gate != null && one.days().forecast().isAfter(gate)) {
      return new Judged(Mark.STOP, "gate");
    }
    if (trend.isAlarming()) {
      return new Judged(Mark.STOP, "alarm");
    }
    return one.days().forecast().isAfter(baseline)
        ? new Judged(Mark.WATCH, "slipped")
        : new Judged(Mark.OK, "on-plan");
  }

  private static List<GateStand> gates(RolloutView rollout, List<Trend> all) {
    List<GateStand> gates = new ArrayList<>();
    for (Phase gate : Phase.values()) {
      LocalDate planned = rollout.plannedGates().get(gate);
      if (planned != null && gate.number() > rollout.position().gatesPassed()) {
        all.stream()
            .map(Trend::milestone)
            .filter(one -> one.duty().gate() == gate)
            .max(Comparator.comparing(one -> one.days().expected()))
            .ifPresent(last -> gates.add(new GateStand(gate, planned, last)));
      }
    }
    return gates;
  }
}
