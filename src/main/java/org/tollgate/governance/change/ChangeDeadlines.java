package org.tollgate.governance.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.Ballots;

/** What the clock does to the ballots on change requests; called several times a day. */
@Service
public class ChangeDeadlines {

  private static final Duration REMINDER = Duration.ofDays(1);

  private final ChangeRepository changes;
  private final BallotManagement ballots;
  private final Ballots reading;
  private final ChangeDesk desk;

  ChangeDeadlines(
      ChangeRepository changes, BallotManagement ballots, Ballots reading, ChangeDesk desk) {
    this.changes = changes;
    this.ballots = ballots;
    this.reading = reading;
    this.desk = desk;
  }

  /** The ballots the committee is voting in. */
  @Transactional(readOnly = true)
  public List<BallotId> running() {
    return changes.findSubmitted().stream().map(change -> change.view().course().ballot()).toList();
  }

  /** Extends or ends a ballot whose deadline has come; before it, reminds on the last day. */
  @Transactional
  public void check(BallotId ballot) {
    Instant deadline = reading.view(ballot).term().deadline();
    if (!desk.now().isBefore(deadline)) {
      ballots.expire(ballot);
    } else if (!desk.now().isBefore(deadline.minus(REMINDER))) {
      ballots.remind(ballot);
      ballots.escalate(ballot);
    }
  }
}
