package org.tollgate.governance.ballot;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.SeatId;

/** Stores what happened to a ballot and tells everybody, in the transaction of the act. */
@Component
class BallotLedger {

  private final BallotRepository ballots;
  private final BallotWork work;
  private final ApplicationEventPublisher events;

  BallotLedger(BallotRepository ballots, BallotWork work, ApplicationEventPublisher events) {
    this.ballots = ballots;
    this.work = work;
    this.events = events;
  }

  /**
   * A vote was entered. It is written out at once: who loses a race finds out before anybody acts
   * on an outcome.
   */
  void voted(Ballot ballot, BallotView.State before, Actor actor, Voted voted) {
    ballots.flush();
    events.publishEvent(
        BallotActs.cast(actor, ballot, voted.seat(), voted.casting(), voted.signed()));
    if (ballot.state() == before) {
      work.voted(ballot, voted.seat());
    } else {
      work.renew(ballot);
    }
    if (before == BallotView.State.OPEN && ballot.state() == BallotView.State.TIED) {
      events.publishEvent(BallotActs.turned("ballot-tied", actor, ballot));
      moved(ballot);
    }
    closed(ballot, actor);
  }

  /** A vote with the seat for which it was cast. */
  record Voted(SeatId seat, boolean casting, Vote.Signed signed) {}

  /** Anything else happened. */
  void turned(String act, Actor actor, Ballot ballot) {
    ballots.flush();
    events.publishEvent(BallotActs.turned(act, actor, ballot));
    work.renew(ballot);
    closed(ballot, actor);
  }

  void passed(Ballot ballot, RolloutEvents.SeatChanged changed) {
    ballots.flush();
    events.publishEvent(BallotActs.seatPassed(ballot, changed.seat(), changed.to()));
    work.passed(ballot, changed.from());
  }

  private void closed(Ballot ballot, Actor actor) {
    if (ballot.state() != BallotView.State.CLOSED) {
      return;
    }
    boolean conditional = ballot.outcome() == Outcome.CONDITIONAL;
    events.publishEvent(BallotActs.closed(actor, ballot));
    events.publishEvent(
        new BallotEvents.Closed(
            ballot.id(),
            ballot.rollout(),
            ballot.subject(),
            ballot.outcome(),
            conditional ? ballot.conditions() : List.of()));
  }

  void opened(Ballot ballot) {
    ballots.saveAndFlush(ballot);
    events.publishEvent(BallotActs.opened(ballot));
    work.renew(ballot);
    events.publishEvent(
        new BallotEvents.Opened(
            ballot.id(), ballot.rollout(), ballot.subject(), ballot.term().deadline()));
  }

  void moved(Ballot ballot) {
    events.publishEvent(
        new BallotEvents.Extended(
            ballot.id(), ballot.rollout(), ballot.subject(), ballot.term().deadline()));
  }

  void refused(Actor actor, Ballot ballot, String reason) {
    events.publishEvent(BallotActs.refused(actor, ballot, reason));
  }
}
