package org.tollgate.governance.ballot;

import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Has the facts behind a ballot looked at again before somebody reads it or votes. Not a
 * transaction of its own, because whoever answers for the facts reads and writes in theirs.
 */
@Service
public class BallotLook {

  private final BallotRepository ballots;
  private final RolloutAccess access;
  private final Briefings briefings;

  BallotLook(BallotRepository ballots, RolloutAccess access, Briefings briefings) {
    this.ballots = ballots;
    this.access = access;
    this.briefings = briefings;
  }

  /**
   * @throws NotFoundException if there is no such ballot or the actor may not read its rollout
   */
  public void before(Actor actor, BallotId id) {
    Ballot ballot = ballots.findById(id).orElseThrow(() -> new NotFoundException("ballot", id));
    access.require(actor, ballot.rollout(), Right.READ);
    if (!ballot.isOver()) {
      briefings.look(ballot.subject());
    }
  }
}
