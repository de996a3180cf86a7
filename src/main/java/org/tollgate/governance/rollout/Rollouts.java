package org.tollgate.governance.rollout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.RolloutId;

/** Reads rollouts for other modules; the caller has asked {@link RolloutAccess} before. */
@Service
public class Rollouts {

  /**
   * @throws org.tollgate.base.shared.NotFoundException if there is no such rollout
   */
  public RolloutView view(RolloutId rollout) {
    throw new UnsupportedOperationException();
  }

  /** One statement for any number of rollouts. */
  public Map<RolloutId, RolloutView> views(Set<RolloutId> rollouts) {
    throw new UnsupportedOperationException();
  }

  /** All seats, vacant ones included, committee first; one statement for any number. */
  public Map<RolloutId, List<SeatView>> seats(Set<RolloutId> rollouts) {
    throw new UnsupportedOperationException();
  }

  public List<SeatView> seats(RolloutId rollout) {
    return seats(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** Rollouts that are RUNNING or ON_HOLD; for the reconciler and the timers. */
  public Set<RolloutId> running() {
    throw new UnsupportedOperationException();
  }
}
