package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.trend.Trend;
import org.tollgate.governance.trend.Trends;
import org.tollgate.reporting.report.StatusReport.Dot;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.StatusReport.TrendLine;

/** What a report says of the plan. */
@Component
class PlanSources {

  private final Milestones milestones;
  private final PlanRuleBook rules;
  private final Trends trends;

  PlanSources(Milestones milestones, PlanRuleBook rules, Trends trends) {
    this.milestones = milestones;
    this.rules = rules;
    this.trends = trends;
  }

  /** Days of delay that the director may decide alone. */
  int tolerance(RolloutId rollout) {
    return rules.of(rollout).tolerance().days();
  }

  /**
   * @param before the report before, or null
   */
  List<MilestoneLine> milestones(RolloutId rollout, int tolerance, StatusReport before) {
    Map<String, LocalDate> earlier =
        before == null
            ? Map.of()
            : before.milestones().stream()
                .collect(Collectors.toMap(MilestoneLine::code, MilestoneLine::expected));
    return lines(milestones.of(rollout), tolerance, earlier);
  }

  Map<RolloutId, List<MilestoneView>> milestones(Set<RolloutId> rollouts) {
    return milestones.of(rollouts);
  }

  Map<RolloutId, Integer> tolerances(Set<RolloutId> rollouts) {
    return rules.of(rollouts).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().tolerance().days()));
  }

  static List<MilestoneLine> lines(
      List<MilestoneView> all, int tolerance, Map<String, LocalDate> earlier) {
    return all.stream()
        .sorted(
            Comparator.comparing((MilestoneView one) -> one.days().expected())
                .thenComparing(MilestoneView::number))
        .map(one -> line(one, tolerance, earlier.get(one.code())))
        .toList();
  }

  private static MilestoneLine line(MilestoneView one, int tolerance, LocalDate before) {
    MilestoneView.Days days = one.days();
    MilestoneLine line =
        new MilestoneLine(
            one.code(),
            one.name(),
            one.kind().name(),
            days.planned(),
            before,
            days.expected(),
            one.isReached(),
            StatusReport.Level.GREEN);
    return new MilestoneLine(
        line.code(),
        line.name(),
        line.kind(),
        line.planned(),
        before,
        line.expected(),
        line.reached(),
        Lights.level(line.slip(), tolerance));
  }

  /** Of the milestones that still say something: not reached, or reached since. */
  List<TrendLine> trend(RolloutId rollout, LocalDate since) {
    return trends.of(rollout).stream()
        .filter(one -> !one.milestone().isReached() || isFresh(one, since))
        .map(
            one ->
                new TrendLine(
                    one.milestone().code(),
                    one.milestone().name(),
                    one.points().stream()
                        .map(dot -> new Dot(dot.report(), dot.expected()))
                        .collect(Collectors.toMap(Dot::report, Function.identity(), (a, b) -> b))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Dot::report))
                        .toList()))
        .toList();
  }

  private static boolean isFresh(Trend trend, LocalDate since) {
    return since == null || trend.milestone().days().reached().isAfter(since);
  }
}
