package org.tollgate.benefit.kpi;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** What the form of an indicator offers, and which problems nobody measures. */
@Service
@Transactional(readOnly = true)
public class DefinitionBoard {

  private final Indicators indicators;
  private final Charters charters;
  private final Rollouts rollouts;
  private final RolloutAccess access;

  DefinitionBoard(
      Indicators indicators, Charters charters, Rollouts rollouts, RolloutAccess access) {
    this.indicators = indicators;
    this.charters = charters;
    this.rollouts = rollouts;
    this.access = access;
  }

  /**
   * @param problems of the charter, in its order
   * @param owners who may own an indicator
   * @param uncovered problems that no indicator shows (P6)
   */
  public record Offer(List<String> problems, Set<PersonId> owners, List<String> uncovered) {}

  public Offer offer(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    List<String> problems = charters.working(actor, rollout).content().problems();
    Set<String> shown =
        indicators.active(rollout).stream()
            .map(indicator -> indicator.definition().meaning().problem())
            .collect(Collectors.toSet());
    Set<PersonId> owners =
        rollouts.seats(rollout).stream()
            .map(SeatView::person)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return new Offer(
        problems, owners, problems.stream().filter(one -> !shown.contains(one)).toList());
  }

  /**
   * The same for who may save the form.
   *
   * @param changed the indicator that the form changes, or null for a new one
   */
  public Offer form(Actor actor, RolloutId rollout, IndicatorId changed) {
    access.require(actor, rollout, Right.READ);
    boolean owns =
        changed != null
            && indicators
                .one(rollout, changed)
                .definition()
                .measuring()
                .owner()
                .equals(actor.person());
    access.require(actor, rollout, owns ? Right.CONTRIBUTE : Right.PLAN);
    return offer(actor, rollout);
  }

  /** The indicator to be changed. */
  public IndicatorView one(Actor actor, RolloutId rollout, IndicatorId id) {
    access.require(actor, rollout, Right.READ);
    return indicators.one(rollout, id);
  }

  public boolean mayDefine(Actor actor, RolloutId rollout) {
    return access.has(actor, rollout, Right.PLAN) && !rollouts.view(rollout).state().isOver();
  }
}
