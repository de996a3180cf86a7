package org.tollgate.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.benefit.baseline.KpiLocking;
import org.tollgate.benefit.baseline.LockBoard;
import org.tollgate.benefit.baseline.Terms;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.Definition.Method;
import org.tollgate.benefit.kpi.Definition.Unit;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorManagement;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.SeriesImport;
import org.tollgate.benefit.series.SeriesReading;
import org.tollgate.benefit.statistics.Direction;
import org.tollgate.benefit.target.NewTarget;
import org.tollgate.benefit.target.TargetManagement;
import org.tollgate.benefit.waiver.Waivers;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.RolloutFixtures.Staged;

/** Agrees, measures, signs and waives indicators as people do; not a bean, made where needed. */
public class KpiSteps {

  /** Weekly seconds of waiting, the "before" of the golden values. */
  public static final List<Integer> BEFORE =
      List.of(52, 47, 61, 55, 58, 49, 63, 54, 50, 57, 60, 53);

  /** The "after" of the golden values. */
  public static final List<Integer> AFTER = List.of(44, 39, 48, 41, 46, 50, 38, 43, 45, 40, 47, 42);

  private final IndicatorManagement definitions;
  private final Indicators indicators;
  private final SeriesImport imports;
  private final TargetManagement targets;
  private final KpiLocking locking;
  private final LockBoard board;
  private final Waivers waivers;
  private final Rollouts rollouts;
  private final Clock clock;

  public KpiSteps(
      IndicatorManagement definitions,
      Indicators indicators,
      SeriesImport imports,
      TargetManagement targets,
      KpiLocking locking,
      LockBoard board,
      Waivers waivers,
      Rollouts rollouts,
      Clock clock) {
    this.definitions = definitions;
    this.indicators = indicators;
    this.imports = imports;
    this.targets = targets;
    this.locking = locking;
    this.board = board;
    this.waivers = waivers;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /** One indicator with twelve weeks of history and a target, signed by both parties. */
  public void lockBaseline(Staged staged) {
    if (board.of(staged.cast().director(), staged.id()).isLocked()) {
      return;
    }
    lockBaseline(staged, "team");
  }

  /** The same, with the part that owns the indicator. */
  public IndicatorId lockBaseline(Staged staged, String owner) {
    Definition usual = waiting(staged);
    Definition.Measuring measuring =
        new Definition.Measuring("call log", Cadence.WEEKLY, staged.cast().person(owner));
    IndicatorId waiting =
        define(
            staged, new Definition(usual.meaning(), usual.formula(), measuring, usual.analysis()));
    bring(staged, waiting, firstWeek(), BEFORE);
    target(staged, waiting, "47");
    lock(staged, "Twelve weeks of the call log");
    return waiting;
  }

  /** Both parties waive every indicator that they signed. */
  public void waive(Staged staged) {
    for (IndicatorView one : indicators.active(staged.id())) {
      if (waivers.of(staged.cast().director(), staged.id(), one.id()).isEmpty()) {
        Actor director = staged.cast().director();
        none(waivers.propose(director, staged.id(), one.id(), "The log was switched off"));
        for (String part : List.of("director", "implementer")) {
          none(
              waivers.sign(
                  staged.cast().actor(part), staged.id(), one.id(), RolloutFixtures.PASSWORD));
        }
      }
    }
  }

  /** The waiting time of the golden values, weekly, lower is better. */
  public Definition waiting(Staged staged) {
    return definition(staged, "Waiting time per call", Unit.SECONDS, Method.WELCH);
  }

  public Definition definition(Staged staged, String name, Unit unit, Method method) {
    return new Definition(
        new Definition.Meaning(
            name,
            "Nobody sees all orders of a customer",
            "callers stay on the line",
            "call centre",
            Direction.LOWER_IS_BETTER),
        new Definition.Formula("seconds in queue", "answered calls", "", unit, "", 1, null, null),
        new Definition.Measuring("call log", Cadence.WEEKLY, staged.cast().person("team")),
        new Definition.Analysis(method, new BigDecimal("5"), 28));
  }

  public IndicatorId define(Staged staged, Definition definition) {
    return definitions.define(staged.cast().director(), staged.id(), null, definition);
  }

  /** Weekly values from a Monday on. */
  public void bring(Staged staged, IndicatorId indicator, LocalDate first, List<Integer> values) {
    StringBuilder csv = new StringBuilder("Indicator;Period;Value\n");
    String code = indicators.one(staged.id(), indicator).code();
    for (int week = 0; week < values.size(); week++) {
      csv.append("%s;%s;%d\n".formatted(code, first.plusWeeks(week), values.get(week)));
    }
    SeriesReading reading =
        imports.bring(
            staged.cast().director(), staged.id(), csv.toString().getBytes(StandardCharsets.UTF_8));
    if (!reading.isUsable()) {
      throw new IllegalStateException("Not brought: " + reading.problems());
    }
  }

  public void target(Staged staged, IndicatorId indicator, String aim) {
    NewTarget wish = new NewTarget(new BigDecimal(aim), "the best week of last year", null);
    none(targets.propose(staged.cast().director(), staged.id(), indicator, wish));
  }

  /** Proposes a version over the last twelve weeks and has both parties sign it. */
  public void lock(Staged staged, String reason) {
    LocalDate live = rollouts.view(staged.id()).plannedGates().get(Phase.GO_LIVE);
    Terms terms = new Terms(reason, firstWeek(), firstWeek().plusWeeks(12).minusDays(1), live, "");
    none(locking.propose(staged.cast().director(), staged.id(), terms));
    sign(staged, "director");
    sign(staged, "implementer");
  }

  public void sign(Staged staged, String part) {
    Actor actor = staged.cast().actor(part);
    String shown = board.of(actor, staged.id()).open().digest();
    KpiLocking.Outcome outcome = locking.sign(actor, staged.id(), shown, RolloutFixtures.PASSWORD);
    if (!(outcome instanceof KpiLocking.Outcome.Signed)) {
      throw new IllegalStateException("Not signed: " + outcome);
    }
  }

  /** The Monday twelve whole weeks ago. */
  public LocalDate firstWeek() {
    return Cadence.WEEKLY.start(LocalDate.now(clock)).minusWeeks(12);
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
