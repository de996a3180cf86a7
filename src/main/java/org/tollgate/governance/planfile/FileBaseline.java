package org.tollgate.governance.planfile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planfile.ProjectPlan.Slot;

/** One milestone in one baseline of MS Project, as it came with a file; never changed. */
@Entity
@Table(name = "plan_file_baseline")
class FileBaseline {

  @Id private UUID id;
  @Embedded private RolloutId rollout;

  @Column(name = "milestone_id")
  private UUID milestone;

  private int slot;

  @Column(name = "start_at")
  private LocalDateTime startAt;

  @Column(name = "finish_at")
  private LocalDateTime finishAt;

  private BigDecimal hours;

  protected FileBaseline() {}

  FileBaseline(RolloutId rollout, UUID milestone, int slot, Slot days) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.milestone = milestone;
    this.slot = slot;
    this.startAt = days.start();
    this.finishAt = days.finish();
    this.hours = days.hours();
  }

  UUID milestone() {
    return milestone;
  }

  int slot() {
    return slot;
  }

  Slot days() {
    return new Slot(startAt, finishAt, hours == null ? null : hours.setScale(2));
  }
}
