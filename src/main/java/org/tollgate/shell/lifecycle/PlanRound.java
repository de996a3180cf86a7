package org.tollgate.shell.lifecycle;

import org.springframework.stereotype.Service;
import org.tollgate.governance.change.ChangeDeadlines;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.trend.SnapshotTaking;

/** What the clock does for plans: a snapshot at each report date, the ballots on changes. */
@Service
public class PlanRound {

  private final SnapshotTaking snapshots;
  private final ChangeDeadlines changes;
  private final Rollouts rollouts;

  PlanRound(SnapshotTaking snapshots, ChangeDeadlines changes, Rollouts rollouts) {
    this.snapshots = snapshots;
    this.changes = changes;
    this.rollouts = rollouts;
  }

  /** Goes round once; a plan that fails is logged and does not keep the others waiting. */
  public void go() {
    rollouts
        .running()
        .forEach(
            rollout ->
                HourlyRound.attempt("snapshot of " + rollout, () -> snapshots.take(rollout)));
    HourlyRound.attempt(
        "ballots on changes",
        () ->
            changes
                .running()
                .forEach(
                    ballot ->
                        HourlyRound.attempt("ballot " + ballot, () -> changes.check(ballot))));
  }
}
