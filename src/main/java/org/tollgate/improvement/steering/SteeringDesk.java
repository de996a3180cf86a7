package org.tollgate.improvement.steering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;

/** What every act on a meeting begins with. */
@Component
class SteeringDesk {

  private final SteeringRepository meetings;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final Clock clock;

  SteeringDesk(SteeringRepository meetings, RolloutAccess access, Rollouts rollouts, Clock clock) {
    this.meetings = meetings;
    this.access = access;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /**
   * @throws NotFoundException if the rollout has no such meeting
   */
  SteeringMeeting load(Actor actor, RolloutId rollout, UUID id, Right right) {
    access.require(actor, rollout, right);
    return meetings
        .findById(id)
        .filter(meeting -> meeting.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("meeting", id));
  }

  void require(Actor actor, RolloutId rollout, Right right) {
    access.require(actor, rollout, right);
  }

  boolean has(Actor actor, RolloutId rollout, Right right) {
    return access.has(actor, rollout, right);
  }

  boolean isOver(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
