package org.tollgate.governance.gate;

import org.tollgate.base.shared.Refusal;

/**
 * One thing that keeps a gate from being put before the committee.
 *
 * @param kind what it is
 * @param code the criterion's or condition's code, or null
 * @param because the sentence for the reader
 * @param link the page where it is mended, relative to the application, or null
 */
public record Obstacle(Kind kind, String code, Refusal because, String link) {

  /** What kind of thing is in the way. */
  public enum Kind {
    /** A mandatory criterion that live data do not meet. */
    LIVE,
    /** A mandatory criterion whose answer by hand is not yes. */
    BY_HAND,
    /** A mandatory criterion carried over and not looked at since. */
    STALE,
    /** Evidence whose stored bytes are no longer what was brought. */
    ALTERED,
    /** An open condition that blocks this gate or an earlier one. */
    CONDITION,
    /** Somebody who is asked before the gate has neither commented nor let the date pass. */
    UNHEARD,
    /** The sponsor's seat is vacant. */
    SPONSOR,
    /** No quorum could ever be reached. */
    QUORUM,
    /** The rollout is not running in this phase. */
    PHASE,
    /** Held before: the gate needs a new date. */
    DATE,
    /** Refused before: the rework is not agreed. */
    REWORK,
    /** The committee still votes, or has decided. */
    BALLOT
  }

  static Obstacle of(Kind kind, String reason) {
    return new Obstacle(kind, null, Refusal.because(reason), null);
  }

  static Obstacle criterion(Kind kind, String reason, String code, String link) {
    return new Obstacle(kind, code, Refusal.because(reason, code), link);
  }
}
