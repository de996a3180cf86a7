package org.tollgate.benefit.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** Defines and changes indicators: the director and the team, and an owner their own. */
@Service
@Transactional
public class IndicatorManagement {

  private final IndicatorRepository indicators;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final Clock clock;

  IndicatorManagement(
      IndicatorRepository indicators, RolloutAccess access, Rollouts rollouts, Clock clock) {
    this.indicators = indicators;
    this.access = access;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /**
   * @param catalogue code of the catalogue it begins with, or null
   * @throws NotAllowedException if the owner holds no seat in the rollout
   */
  public IndicatorId define(
      Actor actor, RolloutId rollout, String catalogue, Definition definition) {
    access.require(actor, rollout, Right.PLAN);
    requireSeat(rollout, definition.measuring().owner());
    int number = indicators.lastNumber(rollout.value()) + 1;
    Indicator indicator = new Indicator(rollout, number, catalogue, definition, actor);
    return indicators.save(indicator).id();
  }

  /**
   * @param revision that was shown; a later one is not overwritten
   */
  public Optional<Refusal> change(
      Actor actor, RolloutId rollout, IndicatorId id, long revision, Definition definition) {
    Indicator indicator = load(actor, rollout, id);
    if (indicator.isDropped()) {
      return Optional.of(Refusal.because("kpi.refused.dropped"));
    }
    if (indicator.view().revision() != revision) {
      return Optional.of(Refusal.because("kpi.refused.stale"));
    }
    requireSeat(rollout, definition.measuring().owner());
    indicator.change(definition, actor);
    indicators.save(indicator);
    return Optional.empty();
  }

  public Optional<Refusal> drop(Actor actor, RolloutId rollout, IndicatorId id, String why) {
    Indicator indicator = load(actor, rollout, id);
    if (indicator.isDropped()) {
      return Optional.of(Refusal.because("kpi.refused.dropped"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    indicator.drop(why, actor, now);
    indicators.save(indicator);
    return Optional.empty();
  }

  private Indicator load(Actor actor, RolloutId rollout, IndicatorId id) {
    access.require(actor, rollout, Right.READ);
    Indicator indicator =
        indicators
            .findById(id)
            .filter(found -> found.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("indicator", id));
    boolean owns = indicator.isOwnedBy(actor.person());
    access.require(actor, rollout, owns ? Right.CONTRIBUTE : Right.PLAN);
    return indicator;
  }

  private void requireSeat(RolloutId rollout, PersonId owner) {
    if (rollouts.seats(rollout).stream().noneMatch(seat -> owner.equals(seat.person()))) {
      throw new NotAllowedException("The owner holds no seat in " + rollout);
    }
  }
}
