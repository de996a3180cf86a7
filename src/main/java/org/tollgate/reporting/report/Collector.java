package org.tollgate.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.reporting.report.StatusReport.ConditionLine;
import org.tollgate.reporting.report.StatusReport.GateStand;
import org.tollgate.reporting.report.StatusReport.Head;
import org.tollgate.reporting.report.StatusReport.Lack;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.StatusReport.Reason;
import org.tollgate.reporting.report.StatusReport.Stop;

/** Puts a report together from live data; the caller has checked access. */
@Component
class Collector {

  private static final int MOST_LACKS = 8;

  private final GovernanceSources sources;
  private final PlanSources plan;
  private final RiskSources risks;
  private final DecisionSources decisions;

  Collector(
      GovernanceSources sources, PlanSources plan, RiskSources risks, DecisionSources decisions) {
    this.sources = sources;
    this.plan = plan;
    this.risks = risks;
    this.decisions = decisions;
  }

  /**
   * @param asOf today where the rollout is
   * @param before the report before, or null for the first
   */
  StatusReport collect(
      Actor actor, RolloutView rollout, int number, LocalDate asOf, StatusReport before) {
    RolloutId id = rollout.id();
    LocalDate since = before == null ? null : before.head().asOf();
    ReadinessReport readiness = sources.readiness().of(id).orElse(null);
    List<Gates.Round> rounds = sources.gates().rounds(id);
    List<ConditionLine> open = conditions(id, asOf);
    int tolerance = plan.tolerance(id);
    List<MilestoneLine> milestones = plan.milestones(id, tolerance, before);
    RaciBoard.Board duties = sources.raci().of(actor, id);
    int errors = (int) duties.errors();
    GateStand gate = gate(rollout, readiness, rounds);
    List<Light> lights =
        List.of(
            Lights.schedule(milestones, tolerance),
            Lights.gate(readiness),
            Lights.conditions(open, gate.number()),
            risks.light(id, asOf),
            Lights.duties(errors, duties.findings().size() - errors));
    return new StatusReport(
        head(rollout, number, asOf, since),
        Lights.since(lights, Optional.ofNullable(before)),
        gate,
        milestones,
        plan.trend(id, since),
        decisions.of(rollout, rounds, since),
        open,
        risks.stand(id, before));
  }

  private Head head(RolloutView rollout, int number, LocalDate asOf, LocalDate since) {
    ChainHead head = sources.record().head();
    return new Head(
        rollout.id().value(),
        rollout.name(),
        number,
        asOf,
        since,
        rollout.position().phase(),
        rollout.position().gatesPassed(),
        head.sequence() + ":" + head.hash());
  }

  private List<ConditionLine> conditions(RolloutId id, LocalDate asOf) {
    return open(sources.conditions().lines(Set.of(id)).getOrDefault(id, List.of()), asOf);
  }

  /** Those that are not closed, the next due first. */
  static List<ConditionLine> open(List<Conditions.Line> all, LocalDate asOf) {
    return all.stream()
        .filter(line -> line.state() != Conditions.State.CLOSED)
        .sorted(Comparator.comparing(Conditions.Line::due).thenComparing(Conditions.Line::number))
        .map(
            line ->
                new ConditionLine(
                    line.code(),
                    line.text(),
                    line.owner() == null ? null : line.owner().value(),
                    line.due(),
                    line.due().isBefore(asOf),
                    line.blocks() == null ? 0 : line.blocks().number()))
        .toList();
  }

  private static GateStand gate(
      RolloutView rollout, ReadinessReport readiness, List<Gates.Round> rounds) {
    List<Stop> stops =
        Arrays.stream(Phase.values()).map(phase -> stop(phase, rollout, rounds)).toList();
    Phase ahead = rollout.position().phase();
    boolean over = rollout.position().gatesPassed() >= Phase.values().length || ahead == null;
    if (readiness == null) {
      LocalDate planned = over ? null : rollout.plannedGates().get(ahead);
      return new GateStand(over ? 0 : ahead.number(), planned, null, 0, 0, stops, List.of());
    }
    ReadinessReport.Figures figures = readiness.figures();
    return new GateStand(
        readiness.gate().number(),
        readiness.dates().planned(),
        readiness.dates().possible(),
        figures.mandatory() - figures.mandatoryOpen(),
        figures.mandatory(),
        stops,
        readiness.shortfalls().stream().limit(MOST_LACKS).map(Collector::lack).toList());
  }

  private static Stop stop(Phase phase, RolloutView rollout, List<Gates.Round> rounds) {
    Optional<Gates.Round> passed =
        rounds.stream()
            .filter(round -> round.phase() == phase)
            .filter(round -> round.outcome() != null && round.outcome().passes())
            .findFirst();
    if (passed.isPresent()) {
      LocalDate on = day(passed.get().decidedAt(), rollout);
      return new Stop(phase, "done", passed.get().outcome().name(), on);
    }
    String place = phase == rollout.position().phase() ? "now" : "todo";
    return new Stop(phase, place, null, rollout.plannedGates().get(phase));
  }

  private static Lack lack(ReadinessReport.Shortfall shortfall) {
    PersonId owner = shortfall.owner();
    return new Lack(
        shortfall.code(),
        shortfall.question(),
        finding(shortfall),
        owner == null ? null : owner.value(),
        shortfall.expected());
  }

  private static Reason finding(ReadinessReport.Shortfall shortfall) {
    if (shortfall.live() != null) {
      return new Reason(
          shortfall.live().message().key(), shortfall.live().message().plain().arguments());
    }
    List<Object> arguments = new ArrayList<>(shortfall.obstacle().because().arguments());
    return Reason.of(shortfall.obstacle().because().reason(), arguments.toArray());
  }

  static LocalDate day(Instant at, RolloutView rollout) {
    return LocalDate.ofInstant(at, rollout.zone());
  }
}
