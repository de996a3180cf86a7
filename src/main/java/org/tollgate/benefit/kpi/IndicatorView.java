package org.tollgate.benefit.kpi;

import org.tollgate.base.shared.RolloutId;

/**
 * An indicator as others see it.
 *
 * @param number counted per rollout from 1
 * @param catalogue code of the catalogue it was taken from, or null
 * @param revision grows with each change
 * @param droppedWhy why it is measured no longer, or null
 */
public record IndicatorView(
    IndicatorId id,
    RolloutId rollout,
    int number,
    String catalogue,
    Definition definition,
    long revision,
    String droppedWhy) {

  /** K-04. */
  public String code() {
    return "K-%02d".formatted(number);
  }

  public String name() {
    return definition.meaning().name();
  }

  public boolean isActive() {
    return droppedWhy == null;
  }
}
