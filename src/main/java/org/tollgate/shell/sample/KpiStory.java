package org.tollgate.shell.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.KpiLocking;
import org.tollgate.benefit.baseline.LockBoard;
import org.tollgate.benefit.baseline.Terms;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.IndicatorManagement;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.SeriesImport;
import org.tollgate.benefit.series.SeriesReading;
import org.tollgate.benefit.target.NewTarget;
import org.tollgate.benefit.target.TargetManagement;

/** How indicators are agreed, measured before, signed by both parties and measured again. */
@Component
@Profile("demo")
class KpiStory {

  private final IndicatorManagement definitions;
  private final Indicators indicators;
  private final SeriesImport imports;
  private final TargetManagement targets;
  private final KpiLocking locking;
  private final LockBoard board;

  KpiStory(
      IndicatorManagement definitions,
      Indicators indicators,
      SeriesImport imports,
      TargetManagement targets,
      KpiLocking locking,
      LockBoard board) {
    this.definitions = definitions;
    this.indicators = indicators;
    this.imports = imports;
    this.targets = targets;
    this.locking = locking;
    this.board = board;
  }

  /**
   * An indicator of a sample.
   *
   * @param catalogue code of the catalogue, or null
   * @param before invented values of the twelve periods before, the last one just over
   * @param aim the target
   * @param of denominator of every period where shares are compared, else 0
   */
  record Measure(
      String catalogue, Definition definition, List<Double> before, String aim, int of) {}

  /** Defines each, brings its twelve periods and agrees its target. */
  void agree(Storyteller.Told told, List<Measure> measures) {
    for (Measure measure : measures) {
      definitions.define(told.director(), told.id(), measure.catalogue(), measure.definition());
      told.calendar().pass(15);
    }
    List<IndicatorView> defined = indicators.active(told.id());
    for (int at = 0; at < measures.size(); at++) {
      Measure measure = measures.get(at);
      Cadence cadence = measure.definition().measuring().cadence();
      LocalDate first = cadence.plus(cadence.start(told.calendar().today()), -12);
      bring(told, defined.get(at), first, measure.before(), measure.of());
      told.calendar().pass(10);
      NewTarget wish =
          new NewTarget(
              new BigDecimal(measure.aim()), "Reached in the best of the twelve periods", null);
      Steps.done(targets.propose(told.director(), told.id(), defined.get(at).id(), wish));
    }
  }

  /** Both parties sign what is agreed. */
  void sign(Storyteller.Told told, Actor client, Actor implementer, LocalDate goLive) {
    LocalDate today = told.calendar().today();
    LocalDate first = Cadence.MONTHLY.plus(today.withDayOfMonth(1), -12);
    Terms terms = new Terms("As agreed at the kickoff", first, today.minusDays(1), goLive, "");
    Steps.done(locking.propose(told.director(), told.id(), terms));
    sign(told.id(), client);
    told.calendar().pass(45);
    sign(told.id(), implementer);
  }

  /** Values from the first whole period on that begins on or after this day. */
  void measure(Storyteller.Told told, int number, LocalDate from, List<Double> values, int of) {
    IndicatorView indicator = indicators.active(told.id()).get(number - 1);
    Cadence cadence = indicator.definition().measuring().cadence();
    bring(told, indicator, cadence.firstFrom(from), values, of);
  }

  /** Somebody changes what was signed. */
  void redefine(Storyteller.Told told, int number, Definition definition) {
    IndicatorView now = indicators.active(told.id()).get(number - 1);
    Steps.done(
        definitions.change(told.director(), told.id(), now.id(), now.revision(), definition));
  }

  private void bring(
      Storyteller.Told told,
      IndicatorView indicator,
      LocalDate first,
      List<Double> values,
      int of) {
    Cadence cadence = indicator.definition().measuring().cadence();
    StringBuilder csv =
        new StringBuilder("indicator,period,value,numerator,denominator,available on\n");
    for (int at = 0; at < values.size(); at++) {
      LocalDate period = cadence.plus(first, at);
      double value = values.get(at);
      String parts = of == 0 ? "," : "%d,%d".formatted(Math.round(value * of / 100), of);
      double shown = of == 0 ? value : 100.0 * Math.round(value * of / 100) / of;
      csv.append(indicator.code()).append(',').append(period).append(',').append(shown);
      csv.append(',').append(parts).append(',').append(cadence.next(period).plusDays(2));
      csv.append('\n');
    }
    SeriesReading reading =
        imports.bring(told.director(), told.id(), csv.toString().getBytes(StandardCharsets.UTF_8));
    if (!reading.isUsable()) {
      throw new IllegalStateException("The sample's story breaks a rule: " + reading.problems());
    }
  }

  private void sign(RolloutId rollout, Actor actor) {
    String shown = board.of(actor, rollout).open().digest();
    KpiLocking.Outcome outcome = locking.sign(actor, rollout, shown, SamplePeople.PASSWORD);
    if (!(outcome instanceof KpiLocking.Outcome.Signed)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + outcome);
    }
  }
}
