package org.tollgate.governance.gate.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutView;

/**
 * Says who is still to be heard before the gate of a rollout's present phase goes to the committee
 * (M16); implemented by the module above that keeps duties. Gates work without one.
 */
public interface Consultation {

  /**
   * Somebody who is asked and has neither commented nor let the date pass.
   *
   * @param seat its title
   * @param until the last day of the date
   * @param link the page where the comment is written, relative to the application
   */
  record Unheard(String seat, LocalDate until, String link) {}

  /** In a fixed number of statements; a rollout that waits for nobody may be missing. */
  Map<RolloutId, List<Unheard>> unheard(Collection<RolloutView> rollouts);
}
