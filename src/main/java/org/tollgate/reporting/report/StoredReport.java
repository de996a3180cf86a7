package org.tollgate.reporting.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * One report of a rollout: a draft until the director makes it final. What it says never changes; a
 * draft is replaced by a new one of the same number.
 */
@Entity
@Table(name = "status_report")
class StoredReport extends AbstractAggregateRoot<StoredReport> {

  @EmbeddedId private ReportId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;
  private String body;
  private String hash;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "made_by"))
  private PersonId madeBy;

  private Instant madeAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
  private PersonId signedBy;

  private Instant signedAt;

  protected StoredReport() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  StoredReport(RolloutId rollout, StatusReport report, PersonId madeBy, Instant madeAt) {
    this.id = ReportId.random();
    this.rollout = rollout;
    this.number = report.head().number();
    this.madeBy = madeBy;
    replace(report, madeBy, madeAt);
  }

  /** A draft as of today instead of an earlier one. */
  final void replace(StatusReport report, PersonId by, Instant at) {
    if (isFinal()) {
      throw new IllegalStateException("A final report never changes");
    }
    FrozenReport frozen = FrozenReport.of(report);
    this.body = frozen.json();
    this.hash = frozen.hash();
    this.madeBy = by;
    this.madeAt = at;
    registerEvent(
        new Act(
            "status-report-drafted",
            Actor.of(by),
            rollout,
            id.value(),
            Map.of("number", number, "asOf", report.head().asOf(), "hash", hash)));
  }

  /** From here on every seat reads it. */
  void sign(PersonId by, Instant at) {
    if (isFinal()) {
      throw new IllegalStateException("It is final already");
    }
    this.signedBy = by;
    this.signedAt = at;
    registerEvent(
        new Act(
            "status-report-final",
            Actor.of(by),
            rollout,
            id.value(),
            Map.of("number", number, "hash", hash)));
  }

  boolean isFinal() {
    return signedBy != null;
  }

  int number() {
    return number;
  }

  String hash() {
    return hash;
  }

  ReportView view() {
    return new ReportView(
        id,
        rollout,
        new FrozenReport(body, hash).report(),
        hash,
        new ReportView.Made(madeBy, madeAt),
        isFinal() ? new ReportView.Made(signedBy, signedAt) : null);
  }
}
