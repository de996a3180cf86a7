package org.tollgate.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.improvement.steering.MeetingPlan;
import org.tollgate.improvement.steering.SteeringBoard;
import org.tollgate.improvement.steering.SteeringMinutes;
import org.tollgate.improvement.steering.SteeringPlanning;
import org.tollgate.testing.RolloutFixtures.Staged;

/** Holds steering meetings as the director does; not a bean, made where needed. */
public class MeetingSteps {

  private final SteeringPlanning planning;
  private final SteeringMinutes minutes;
  private final SteeringBoard board;
  private final Clock clock;

  public MeetingSteps(
      SteeringPlanning planning, SteeringMinutes minutes, SteeringBoard board, Clock clock) {
    this.planning = planning;
    this.minutes = minutes;
    this.board = board;
    this.clock = clock;
  }

  public UUID invite(Staged staged) {
    var planned = planning.plan(staged.cast().director(), staged.id(), at(Duration.ofDays(3)));
    if (!(planned instanceof SteeringPlanning.Planned.Done done)) {
      throw new IllegalStateException("Not planned: " + planned);
    }
    return done.meeting();
  }

  public MeetingPlan at(Duration ahead) {
    return new MeetingPlan(clock.instant().plus(ahead), 60, "Room 4");
  }

  public UUID give(Staged staged, UUID meeting, String part) {
    minutes
        .act(
            staged.cast().director(),
            staged.id(),
            meeting,
            "Ask the supplier for a date",
            staged.cast().person(part),
            LocalDate.now(clock).plusDays(7))
        .ifPresent(
            reason -> {
              throw new IllegalStateException("Refused: " + reason);
            });
    return board.one(staged.cast().director(), staged.id(), meeting).tasks().get(0).id();
  }
}
