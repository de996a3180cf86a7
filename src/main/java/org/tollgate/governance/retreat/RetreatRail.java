package org.tollgate.governance.retreat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RailCounter;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;

/** Shows a voting member how many retreats wait to be seen before the gate that is ahead. */
@Component
class RetreatRail implements RailCounter {

  private final RetreatRepository retreats;
  private final Rollouts rollouts;
  private final RolloutAccess access;

  RetreatRail(RetreatRepository retreats, Rollouts rollouts, RolloutAccess access) {
    this.retreats = retreats;
    this.rollouts = rollouts;
    this.access = access;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Integer> waiting(Actor actor, RolloutId rollout) {
    Optional<SeatId> seat = access.votingSeat(actor, rollout);
    if (seat.isEmpty()) {
      return Map.of();
    }
    int gate = RetreatManagement.gateAhead(rollouts.view(rollout));
    long unseen =
        retreats.findAll(List.of(rollout.value())).stream()
            .filter(Retreat::isOpen)
            .filter(retreat -> !retreat.isSeen(seat.get(), gate))
            .count();
    return Map.of("retreats", (int) unseen);
  }
}
