package org.tollgate.learning.procedure;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * Who writes, releases and learns in a rollout (docs/access.md). It follows from the seats that a
 * person holds; a substitute learns and certifies nothing for another.
 */
@Component
@Transactional(readOnly = true)
public class LearningSeats {

  /** What a seat may do in this district. */
  public enum May {
    /** Write procedures and questions, and approve questions of others. */
    WRITE(SeatRole.DIRECTOR, SeatRole.TEAM_MEMBER, SeatRole.DEPARTMENT_LEAD, SeatRole.CONSULTANT),
    /** Release procedures, publish exams, see results, decide on permits. */
    LEAD(SeatRole.DIRECTOR, SeatRole.DEPARTMENT_LEAD),
    /** Sit exams and hold permits. */
    SIT(SeatRole.STAFF, SeatRole.DEPARTMENT_LEAD, SeatRole.TEAM_MEMBER);

    private final Set<SeatRole> roles;

    May(SeatRole first, SeatRole... others) {
      this.roles = EnumSet.of(first, others);
    }

    public boolean of(SeatRole role) {
      return roles.contains(role);
    }
  }

  private final RolloutAccess access;
  private final Rollouts rollouts;

  LearningSeats(RolloutAccess access, Rollouts rollouts) {
    this.access = access;
    this.rollouts = rollouts;
  }

  /**
   * @throws NotFoundException if the actor may not read the rollout
   */
  public void requireRead(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
  }

  /**
   * @throws NotFoundException if the actor may not read the rollout
   * @throws NotAllowedException if no seat of the actor's may, or the rollout is over
   */
  public void require(Actor actor, RolloutId rollout, May may) {
    requireRead(actor, rollout);
    if (!has(actor, rollout, may)) {
      throw new NotAllowedException("No seat of the actor's may " + may + " in " + rollout);
    }
  }

  /** What the actor may do; nothing in a rollout that is over. */
  public boolean has(Actor actor, RolloutId rollout, May may) {
    return !rollouts.view(rollout).state().isOver()
        && rollouts.seats(rollout).stream().anyMatch(seat -> is(seat, actor, may));
  }

  /** The rollouts in which the actor may, in two statements for any number. */
  public Set<RolloutId> where(Actor actor, May may) {
    return rollouts.seats(access.readable(actor)).entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(seat -> is(seat, actor, may)))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean is(SeatView seat, Actor actor, May may) {
    return actor.person().equals(seat.person()) && may.of(seat.role());
  }
}
