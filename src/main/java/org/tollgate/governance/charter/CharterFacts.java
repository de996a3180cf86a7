package org.tollgate.governance.charter;

import java.time.Instant;

/**
 * What gates and activities may know of a charter and the seats.
 *
 * @param charterAcceptedAt when the version in force was accepted, or null
 * @param sponsorAcceptedAt when the present sponsor took on the duties as they read now, or null
 * @param successorAcceptedAt when the present successor agreed to take over, or null
 * @param supporters departments in scope, and for how many of them the named supporter has signed
 * @param goals all goals, and how many pass the tests of benefit, measure, achievability and now
 * @param seats those every rollout needs in its three tiers, and how many are filled
 * @param retreats those that are open, and how many every voting member has seen before this gate
 * @param content what else the charter holds
 */
public record CharterFacts(
    Instant charterAcceptedAt,
    Instant sponsorAcceptedAt,
    Instant successorAcceptedAt,
    Count supporters,
    Count goals,
    Count seats,
    Count retreats,
    Content content) {

  /**
   * @param done how many are as they should be
   * @param needed how many there are or should be
   * @param before how many of these were so at an earlier moment, or null where nobody asked or the
   *     records do not tell
   */
  public record Count(int done, int needed, Integer before) {

    public Count(int done, int needed) {
      this(done, needed, null);
    }

    /** Whether nothing is open; also where nothing is needed. */
    public boolean isComplete() {
      return done >= needed;
    }
  }

  /**
   * @param problems how many problems are listed
   * @param scopeSet whether areas and departments in scope are named
   * @param datesPlanned whether each gate has a planned day
   */
  public record Content(int problems, boolean scopeSet, boolean datesPlanned) {}
}
