package org.tollgate.benefit.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.series.Series;
import org.tollgate.benefit.statistics.XmrChart;
import org.tollgate.benefit.target.Targets;

/** Writes the text of an open version from what is there today, and says what it lacks. */
@Component
class LockDesk {

  private final Indicators indicators;
  private final Series series;
  private final Targets targets;

  LockDesk(Indicators indicators, Series series, Targets targets) {
    this.indicators = indicators;
    this.series = series;
    this.targets = targets;
  }

  LockText text(RolloutId rollout, int number, Terms terms) {
    List<IndicatorView> active = indicators.active(rollout);
    List<IndicatorId> ids = active.stream().map(IndicatorView::id).toList();
    Map<IndicatorId, List<Point>> window = series.of(ids, terms.firstDay(), terms.lastDay());
    return new LockText(number, terms, active, targets.held(rollout), window);
  }

  /** What stands in the way of a signature; empty where nothing does. */
  List<Refusal> lacks(LockText text, LocalDate today) {
    List<Refusal> lacks = new ArrayList<>();
    if (text.indicators().isEmpty()) {
      lacks.add(Refusal.because("kpi.lock.lacks.indicators"));
    }
    if (!text.terms().isInOrder() || !text.terms().lastDay().isBefore(today)) {
      lacks.add(Refusal.because("kpi.lock.lacks.order"));
    }
    int least = text.terms().trialWhy().isEmpty() ? XmrChart.LOCKED_AT : XmrChart.LEAST;
    codes(text, one -> text.of(one).size() < least)
        .ifPresent(codes -> lacks.add(Refusal.because("kpi.lock.lacks.values", codes, least)));
    codes(text, one -> !text.targets().containsKey(one.id()))
        .ifPresent(codes -> lacks.add(Refusal.because("kpi.lock.lacks.target", codes)));
    codes(text, one -> needsShares(one) && text.of(one).stream().anyMatch(LockDesk::hasNoCount))
        .ifPresent(codes -> lacks.add(Refusal.because("kpi.lock.lacks.shares", codes)));
    return lacks;
  }

  private static boolean needsShares(IndicatorView one) {
    return one.definition().analysis().method() == Definition.Method.SHARES;
  }

  private static boolean hasNoCount(Point point) {
    return !point.figures().hasShare();
  }

  private static Optional<String> codes(
      LockText text, java.util.function.Predicate<IndicatorView> lacking) {
    String codes =
        text.indicators().stream()
            .filter(lacking)
            .map(IndicatorView::code)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
  }
}
