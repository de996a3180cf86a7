package org.tollgate.benefit.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.series.Series;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Takes targets up; what fails a test of a goal is kept as refused, with the reason. */
@Service
@Transactional
public class TargetManagement {

  private final TargetRepository targets;
  private final Indicators indicators;
  private final Series series;
  private final Milestones milestones;
  private final RolloutAccess access;
  private final Clock clock;

  TargetManagement(
      TargetRepository targets,
      Indicators indicators,
      Series series,
      Milestones milestones,
      RolloutAccess access,
      Clock clock) {
    this.targets = targets;
    this.indicators = indicators;
    this.series = series;
    this.milestones = milestones;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Either way it enters the record.
   *
   * @return why it was refused, or empty
   * @throws NotFoundException if there is no such indicator or milestone in the rollout
   * @throws NotAllowedException unless the actor owns the indicator or plans the rollout
   */
  public Optional<Refusal> propose(Actor actor, RolloutId rollout, IndicatorId id, NewTarget wish) {
    access.require(actor, rollout, Right.READ);
    IndicatorView indicator = indicators.one(rollout, id);
    if (!indicators.mayKeep(actor, indicator)) {
      throw new NotAllowedException("The actor keeps no figures of " + id);
    }
    if (!indicator.isActive()) {
      return Optional.of(Refusal.because("kpi.refused.dropped"));
    }
    if (wish.milestone() != null
        && milestones.of(rollout).stream()
            .noneMatch(one -> one.id().value().equals(wish.milestone()))) {
      throw new NotFoundException("milestone", wish.milestone());
    }
    List<Point> points = series.of(id);
    BigDecimal present = TargetRules.present(points).orElse(null);
    Optional<Refusal> refusal = TargetRules.test(indicator.definition(), points, wish);
    Target.Signed by = new Target.Signed(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    targets.save(new Target(rollout, id, wish, present, refusal.orElse(null), by));
    return refusal;
  }
}
