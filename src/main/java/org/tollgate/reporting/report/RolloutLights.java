package org.tollgate.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.raci.DutyCounts;
import org.tollgate.governance.risk.Risks;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.reporting.report.StatusReport.ConditionLine;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;

/**
 * The traffic lights of many rollouts as of now, by the rules of reports; the caller has checked
 * access. A fixed number of statements.
 */
@Service
public class RolloutLights {

  private final GovernanceSources sources;
  private final PlanSources plan;
  private final DutyCounts duties;
  private final Clock clock;

  RolloutLights(GovernanceSources sources, PlanSources plan, DutyCounts duties, Clock clock) {
    this.sources = sources;
    this.plan = plan;
    this.duties = duties;
    this.clock = clock;
  }

  /**
   * One rollout at a glance.
   *
   * @param lights one for each side, in their order
   * @param next milestones not reached, the earliest expected first
   * @param conditions that are not closed, the next due first
   */
  public record Glance(
      List<Light> lights, List<MilestoneLine> next, List<ConditionLine> conditions) {}

  public Map<RolloutId, Glance> of(Map<RolloutId, RolloutView> views) {
    Set<RolloutId> ids = views.keySet();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Facts facts =
        new Facts(
            sources.readiness().summaries(ids),
            sources.conditions().lines(ids),
            plan.milestones(ids),
            plan.tolerances(ids),
            new Watched(sources.risks().of(ids), sources.risks().tolerances(ids)),
            duties.of(ids));
    return views.values().stream()
        .collect(Collectors.toMap(RolloutView::id, view -> glance(view, facts)));
  }

  private record Watched(
      Map<RolloutId, List<Risks.Entry>> risks, Map<RolloutId, Integer> tolerances) {}

  private record Facts(
      Map<RolloutId, ReadinessReport> readiness,
      Map<RolloutId, List<Conditions.Line>> conditions,
      Map<RolloutId, List<MilestoneView>> milestones,
      Map<RolloutId, Integer> tolerances,
      Watched watched,
      Map<RolloutId, DutyCounts.Count> duties) {}

  private Glance glance(RolloutView view, Facts facts) {
    RolloutId id = view.id();
    LocalDate today = LocalDate.ofInstant(clock.instant(), view.zone());
    int tolerance = facts.tolerances().get(id);
    List<MilestoneLine> milestones =
        PlanSources.lines(facts.milestones().getOrDefault(id, List.of()), tolerance, Map.of());
    List<ConditionLine> open =
        Collector.open(facts.conditions().getOrDefault(id, List.of()), today);
    DutyCounts.Count count = facts.duties().getOrDefault(id, new DutyCounts.Count(0, 0));
    int ahead = view.position().phase() == null ? 0 : view.position().phase().number();
    List<Light> lights =
        List.of(
            Lights.schedule(milestones, tolerance),
            Lights.gate(facts.readiness().get(id)),
            Lights.conditions(open, ahead),
            RiskSources.light(
                facts.watched().risks().getOrDefault(id, List.of()),
                facts.watched().tolerances().get(id),
                today),
            Lights.duties(count.errors(), count.warnings()));
    return new Glance(lights, milestones.stream().filter(line -> !line.reached()).toList(), open);
  }
}
