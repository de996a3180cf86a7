package org.tollgate.learning.procedure;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;

/**
 * One version of a procedure. While it is a draft its steps change; once released they never do.
 */
@Entity
@Table(name = "procedure_version")
class ProcedureVersion extends AbstractAggregateRoot<ProcedureVersion> {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private ProcedureId procedure;

  @Column(name = "number")
  private int number;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
  private PersonId changedBy;

  private Instant changedAt;

  @Enumerated(EnumType.STRING)
  private ReleaseClass releaseClass;

  private String reason;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "released_by"))
  private PersonId releasedBy;

  private Instant releasedAt;

  @ElementCollection
  @CollectionTable(name = "procedure_step", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "place")
  private List<ProcedureStep> steps = new ArrayList<>();

  protected ProcedureVersion() {}

  ProcedureVersion(
      ProcedureId procedure, int number, List<ProcedureStep> steps, Actor by, Instant at) {
    this.id = UUID.randomUUID();
    this.procedure = procedure;
    this.number = number;
    this.steps.addAll(steps);
    this.changedBy = by.person();
    this.changedAt = at;
  }

  void rewrite(List<ProcedureStep> wanted, Actor by, Instant at) {
    requireDraft();
    steps.clear();
    steps.addAll(wanted);
    changedBy = by.person();
    changedAt = at;
  }

  /**
   * @param before the steps of the version that was in force, or none
   */
  void release(
      WorkingProcedure of,
      List<ProcedureStep> before,
      ReleaseClass as,
      String why,
      Actor by,
      Instant at) {
    requireDraft();
    ProcedureDiff diff = ProcedureDiff.of(before, steps);
    releaseClass = as;
    reason = why;
    releasedBy = by.person();
    releasedAt = at;
    registerEvent(ProcedureReleased.of(of, this, diff, by));
  }

  private void requireDraft() {
    if (!isDraft()) {
      throw new IllegalStateException("Version " + number + " was released");
    }
  }

  boolean isDraft() {
    return releasedAt == null;
  }

  int number() {
    return number;
  }

  ReleaseClass releaseClass() {
    return releaseClass;
  }

  List<ProcedureStep> steps() {
    return List.copyOf(steps);
  }

  VersionView view() {
    return new VersionView(
        procedure,
        number,
        version == null ? 0 : version,
        new VersionView.Written(changedBy, changedAt),
        isDraft() ? null : new VersionView.Release(releaseClass, reason, releasedBy, releasedAt),
        steps());
  }
}
