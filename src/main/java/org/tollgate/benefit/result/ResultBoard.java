package org.tollgate.benefit.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.AfterWindow;
import org.tollgate.benefit.baseline.LockView;
import org.tollgate.benefit.baseline.LockedKpis;
import org.tollgate.benefit.kpi.DefinitionBoard;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.series.Series;
import org.tollgate.benefit.target.TargetView;
import org.tollgate.benefit.target.Targets;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** What people see of indicators: all of them, and one with its figures. */
@Service
@Transactional(readOnly = true)
public class ResultBoard {

  private final Outcomes outcomes;
  private final Measured measured;
  private final DefinitionBoard definitions;
  private final RolloutAccess access;
  private final Rollouts rollouts;

  ResultBoard(
      Outcomes outcomes,
      Measured measured,
      DefinitionBoard definitions,
      RolloutAccess access,
      Rollouts rollouts) {
    this.outcomes = outcomes;
    this.measured = measured;
    this.definitions = definitions;
    this.access = access;
    this.rollouts = rollouts;
  }

  /** What is read of one indicator beside its outcome. */
  @org.springframework.stereotype.Component
  record Measured(
      LockedKpis locked,
      Series series,
      Targets targets,
      Indicators indicators,
      Milestones milestones) {}

  /**
   * @param uncovered problems of the charter that no indicator shows
   * @param locked the version that holds, or null
   */
  public record Board(
      RolloutView rollout,
      List<Outcome> outcomes,
      List<String> uncovered,
      LockView locked,
      Map<IndicatorId, TargetView> targets,
      boolean mayDefine) {

    /** How many outcomes have this word, in the order in which words are told. */
    public Map<String, Long> counts() {
      return outcomes.stream()
          .collect(
              Collectors.groupingBy(Outcome::word, java.util.TreeMap::new, Collectors.counting()));
    }
  }

  public Board of(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return new Board(
        rollouts.view(rollout),
        outcomes.of(rollout).stream().filter(each -> each.indicator().isActive()).toList(),
        definitions.offer(actor, rollout).uncovered(),
        measured.locked().held(Set.of(rollout)).get(rollout),
        measured.targets().held(rollout),
        definitions.mayDefine(actor, rollout));
  }

  /**
   * @throws NotFoundException if the rollout has no such indicator
   */
  public Sheet one(Actor actor, RolloutId rollout, IndicatorId id) {
    access.require(actor, rollout, Right.READ);
    Outcome outcome =
        outcomes.of(rollout).stream()
            .filter(each -> each.indicator().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("indicator", id));
    LockView locked = measured.locked().held(Set.of(rollout)).get(rollout);
    List<Point> all = measured.series().of(id);
    List<TargetView> proposed =
        new ArrayList<>(
            measured.targets().of(rollout).stream()
                .filter(target -> target.indicator().equals(id))
                .toList());
    Collections.reverse(proposed);
    return new Sheet(
        rollouts.view(rollout),
        outcome,
        rows(outcome, locked, all),
        Limits.of(outcome.windows(), all),
        outcome.aim() == null ? null : locked,
        proposed,
        new Sheet.Rights(
            measured.indicators().mayKeep(actor, outcome.indicator()),
            definitions.mayDefine(actor, rollout)));
  }

  /** The milestones that a target may name as the change of the process. */
  public List<MilestoneView> changes(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return measured.milestones().of(rollout);
  }

  /** Signed figures stand where the signed window is, whatever was brought later. */
  private static List<Sheet.Row> rows(Outcome outcome, LockView locked, List<Point> all) {
    Map<LocalDate, Point> signed =
        outcome.windows().before().stream()
            .collect(Collectors.toMap(Point::period, Function.identity()));
    List<Sheet.Row> rows = new ArrayList<>();
    for (Point point : all) {
      Point shown = signed.getOrDefault(point.period(), point);
      rows.add(new Sheet.Row(shown, place(outcome, locked, point.period())));
    }
    return rows;
  }

  private static Sheet.Place place(Outcome outcome, LockView locked, LocalDate period) {
    if (locked == null || outcome.aim() == null) {
      return Sheet.Place.OUTSIDE;
    }
    IndicatorView indicator = outcome.indicator();
    AfterWindow after = AfterWindow.of(locked.terms(), indicator.definition(), outcome.before());
    if (outcome.windows().before().stream().anyMatch(each -> each.period().equals(period))) {
      return Sheet.Place.BEFORE;
    }
    if (after.contains(period)) {
      return Sheet.Place.AFTER;
    }
    if (!period.isBefore(after.end())) {
      return Sheet.Place.LATER;
    }
    LocalDate next = indicator.definition().measuring().cadence().next(period);
    return next.isAfter(locked.terms().goLive()) ? Sheet.Place.SETTLING : Sheet.Place.OUTSIDE;
  }
}
