package org.tollgate.governance.exceptions;

import org.tollgate.base.shared.RolloutId;

/** What happens to exceptions; published in the transaction of the act. */
public final class ExceptionEvents {

  private ExceptionEvents() {}

  /** The committee has something to decide outside the gates. */
  public record Opened(ExceptionId exception, RolloutId rollout) {}

  /**
   * The exception is over.
   *
   * @param stops whether the committee agreed to stop the rollout
   */
  public record Ended(ExceptionId exception, RolloutId rollout, boolean stops) {}
}
