package org.tollgate.governance.rollout;

import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/** What happens to a rollout; published in the transaction of the act. */
public final class RolloutEvents {

  private RolloutEvents() {}

  /** The charter is accepted and the rollout runs; its first phase opens next. */
  public record Started(RolloutId rollout) {}

  /** The tasks of a phase may now exist. */
  public record PhaseOpened(RolloutId rollout, Phase phase) {}

  /** The gate of a phase was passed; the next phase opens, or after gate 6 the rollout closes. */
  public record GatePassed(RolloutId rollout, Phase phase) {}

  /** The rollout rests: nothing new begins and nothing about its gates is decided. */
  public record Held(RolloutId rollout) {}

  /** The rollout goes on where it rested. */
  public record Resumed(RolloutId rollout) {}

  public record Stopped(RolloutId rollout) {}

  public record Closed(RolloutId rollout) {}

  /**
   * A seat changed hands; open work moves with it.
   *
   * @param from who held it, or null if it was vacant
   * @param to who holds it now, or null if it is vacant
   */
  public record SeatChanged(RolloutId rollout, SeatId seat, PersonId from, PersonId to) {}
}
