package org.tollgate.benefit.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.AfterWindow;
import org.tollgate.benefit.baseline.LockView;
import org.tollgate.benefit.baseline.LockedKpis;
import org.tollgate.benefit.baseline.LockedLine;
import org.tollgate.benefit.baseline.LockedPoint;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.series.Quality;
import org.tollgate.benefit.series.Series;
import org.tollgate.benefit.statistics.Holm;
import org.tollgate.benefit.statistics.Verdict;
import org.tollgate.benefit.waiver.SignedWaivers;

/**
 * Puts the outcome of every indicator together, in a fixed number of statements. Holm's adjustment
 * runs over the signed set: what is not measured yet counts as if it had shown nothing.
 */
@Component
class Outcomes {

  private final Indicators indicators;
  private final LockedKpis locked;
  private final Series series;
  private final SignedWaivers waivers;

  Outcomes(Indicators indicators, LockedKpis locked, Series series, SignedWaivers waivers) {
    this.indicators = indicators;
    this.locked = locked;
    this.series = series;
    this.waivers = waivers;
  }

  /** What is known of one indicator before Holm's adjustment. */
  private record Draft(
      IndicatorView indicator, LockedLine line, Windows windows, Quality quality, Finding found) {

    boolean isJudged() {
      return found != null && !quality.isRed();
    }
  }

  /** All indicators by number, those too that are measured no longer. */
  List<Outcome> of(RolloutId rollout) {
    List<IndicatorView> known = indicators.of(Set.of(rollout)).getOrDefault(rollout, List.of());
    LockView held = locked.held(Set.of(rollout)).get(rollout);
    Map<IndicatorId, List<LockedPoint>> before = held == null ? Map.of() : locked.figures(rollout);
    Map<IndicatorId, List<Point>> all = series.of(known.stream().map(IndicatorView::id).toList());
    List<Draft> drafts = new ArrayList<>();
    for (IndicatorView one : known) {
      List<Point> signed = points(before.getOrDefault(one.id(), List.of()));
      drafts.add(draft(one, held, signed, all.getOrDefault(one.id(), List.of())));
    }
    Set<IndicatorId> waived =
        held == null ? Set.of() : new HashSet<>(waivers.of(rollout, held.id()));
    return judged(drafts, waived);
  }

  private static Draft draft(
      IndicatorView one, LockView held, List<Point> signed, List<Point> all) {
    LockedLine line = held == null ? null : held.lines().get(one.id());
    if (line == null) {
      Windows none = new Windows(List.of(), List.of());
      return new Draft(one, null, none, Quality.of(one.definition(), all), null);
    }
    AfterWindow window = AfterWindow.of(held.terms(), one.definition(), signed.size());
    List<Point> after = all.stream().filter(each -> window.contains(each.period())).toList();
    Windows windows = new Windows(withOrigin(signed, all), after);
    Quality quality =
        Quality.of(one.definition(), windows.before())
            .and(Quality.of(one.definition(), after))
            .withDefinition(line.definition().equals(one.definition().digest()));
    Optional<Finding> found = Comparing.of(one.definition(), windows, held.lines().size());
    return new Draft(one, line, windows, quality, found.orElse(null));
  }

  private static List<Outcome> judged(List<Draft> drafts, Set<IndicatorId> waived) {
    List<Draft> set = drafts.stream().filter(draft -> draft.line() != null).toList();
    List<Double> adjusted =
        Holm.adjust(
            set.stream().map(draft -> draft.isJudged() ? draft.found().pValue() : 1.0).toList());
    List<Outcome> outcomes = new ArrayList<>();
    for (Draft draft : drafts) {
      int place = set.indexOf(draft);
      Double p = place < 0 || draft.found() == null ? null : adjusted.get(place);
      Verdict verdict = verdict(draft, p);
      boolean told = verdict != null && verdict != Verdict.NOT_COMPARABLE;
      outcomes.add(
          new Outcome(
              draft.indicator(),
              draft.windows(),
              told ? draft.found() : null,
              new Outcome.Judgement(told ? p : null, verdict, set.size()),
              draft.quality(),
              draft.line() == null ? null : draft.line().aim(),
              waived.contains(draft.indicator().id())));
    }
    return outcomes;
  }

  private static Verdict verdict(Draft draft, Double adjusted) {
    if (draft.line() == null || draft.windows().after().isEmpty()) {
      return null;
    }
    if (draft.quality().isRed()) {
      return Verdict.NOT_COMPARABLE;
    }
    if (draft.found() == null) {
      return null;
    }
    BigDecimal worthwhile = draft.indicator().definition().analysis().worthwhile();
    return Verdict.of(
        draft.found().estimate(),
        adjusted,
        draft.indicator().definition().meaning().direction(),
        worthwhile.doubleValue());
  }

  private static List<Point> points(List<LockedPoint> signed) {
    return signed.stream()
        .map(
            each ->
                new Point(
                    each.period(),
                    new Point.Figures(each.measured(), each.numerator(), each.denominator()),
                    Point.Origin.UNKNOWN))
        .toList();
  }

  /** Signed figures with what is known of their records. */
  private static List<Point> withOrigin(List<Point> signed, List<Point> all) {
    return signed.stream()
        .map(
            each ->
                all.stream()
                    .filter(other -> other.period().equals(each.period()))
                    .findFirst()
                    .map(other -> new Point(each.period(), each.figures(), other.origin()))
                    .orElse(each))
        .toList();
  }
}
