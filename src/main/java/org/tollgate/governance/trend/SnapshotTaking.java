package org.tollgate.governance.trend;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.Rollouts;

/** Takes the snapshot of each report date; called by the clock, several times a day. */
@Service
@Transactional
public class SnapshotTaking {

  private final SnapshotRepository snapshots;
  private final Milestones milestones;
  private final Rollouts rollouts;
  private final Clock clock;

  SnapshotTaking(
      SnapshotRepository snapshots, Milestones milestones, Rollouts rollouts, Clock clock) {
    this.snapshots = snapshots;
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /**
   * Takes the snapshot of today's report date if today is one. A date that passed while nothing ran
   * is taken late rather than invented: it holds what is expected now, under the date of today's
   * period.
   *
   * @return whether one was taken
   */
  public boolean take(RolloutId rollout) {
    RolloutTerms terms = rollouts.terms(rollout);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, terms.zone());
    Optional<LocalDate> due = ReportDates.lastUntil(terms.rhythm(), today);
    if (due.isEmpty() || snapshots.isTaken(rollout, due.get())) {
      return false;
    }
    List<MilestoneView> plan = milestones.of(rollout);
    if (plan.isEmpty()) {
      return false;
    }
    snapshots.save(new Snapshot(rollout, due.get(), plan, now));
    return true;
  }
}
