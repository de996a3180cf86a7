package org.tollgate.governance.trend;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;

/** What was expected of each milestone at one report date; never changed. */
@Entity
@Table(name = "plan_snapshot")
class Snapshot {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "report_day")
  private LocalDate reportDay;

  @Column(name = "taken_at")
  private Instant takenAt;

  @ElementCollection
  @CollectionTable(name = "plan_snapshot_line", joinColumns = @JoinColumn(name = "snapshot_id"))
  private Set<SnapshotLine> lines = new HashSet<>();

  protected Snapshot() {}

  Snapshot(RolloutId rollout, LocalDate reportDay, List<MilestoneView> plan, Instant takenAt) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.reportDay = reportDay;
    this.takenAt = takenAt;
    plan.forEach(
        one ->
            lines.add(new SnapshotLine(one.id().value(), one.days().expected(), one.isReached())));
  }

  RolloutId rollout() {
    return rollout;
  }

  LocalDate reportDay() {
    return reportDay;
  }

  Set<SnapshotLine> lines() {
    return Set.copyOf(lines);
  }
}
