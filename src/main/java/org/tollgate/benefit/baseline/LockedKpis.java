package org.tollgate.benefit.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.series.SealedPeriods;

/** Reads baselines for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class LockedKpis implements SealedPeriods {

  private final KpiBaselineRepository baselines;

  LockedKpis(KpiBaselineRepository baselines) {
    this.baselines = baselines;
  }

  /** All versions by number. */
  public List<LockView> versions(RolloutId rollout) {
    return baselines.findAll(Set.of(rollout.value())).stream().map(KpiBaseline::view).toList();
  }

  /** The version that holds, of each rollout that has one; one statement for any number. */
  public Map<RolloutId, LockView> held(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    return baselines.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(KpiBaseline::view)
        .filter(view -> view.state() == LockView.State.LOCKED)
        .collect(Collectors.toMap(LockView::rollout, view -> view));
  }

  /** The signed figures of the version that holds, by indicator and period. */
  public Map<IndicatorId, List<LockedPoint>> figures(RolloutId rollout) {
    Map<IndicatorId, List<LockedPoint>> figures = new HashMap<>();
    baselines
        .findLockedWithPoints(rollout.value())
        .ifPresent(
            held ->
                held.points().stream()
                    .sorted(Comparator.comparing(LockedPoint::period))
                    .forEach(
                        point ->
                            figures
                                .computeIfAbsent(
                                    new IndicatorId(point.indicator()), id -> new ArrayList<>())
                                .add(plain(point))));
    return figures;
  }

  private static LockedPoint plain(LockedPoint point) {
    return new LockedPoint(
        point.indicator(),
        point.period(),
        plain(point.measured()),
        plain(point.numerator()),
        plain(point.denominator()));
  }

  /** A database pads numbers to the scale of their column. */
  private static BigDecimal plain(BigDecimal number) {
    return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  @Override
  public Optional<DateRange> of(RolloutId rollout) {
    List<LockView> all = versions(rollout);
    if (all.stream().anyMatch(LockView::isOpen)) {
      return Optional.empty();
    }
    return all.stream()
        .filter(view -> view.state() == LockView.State.LOCKED)
        .findFirst()
        .map(view -> new DateRange(view.terms().firstDay(), view.terms().lastDay()));
  }
}
