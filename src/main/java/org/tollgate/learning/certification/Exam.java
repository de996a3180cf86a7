package org.tollgate.learning.certification;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/** The exam on one procedure; published for one version of it at a time. */
@Entity
@Table(name = "exam")
class Exam extends AbstractAggregateRoot<Exam> {

  @EmbeddedId private ProcedureId procedure;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private ExamRules rules;
  private int publishedVersion;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "published_by"))
  private PersonId publishedBy;

  private Instant publishedAt;

  protected Exam() {}

  Exam(RolloutId rollout, ProcedureId procedure) {
    this.rollout = rollout;
    this.procedure = procedure;
    this.rules = ExamRules.USUAL;
  }

  /** Papers that were drawn keep their rules; the exam must be published anew. */
  void rule(ExamRules wanted) {
    rules = wanted;
    publishedVersion = 0;
  }

  void publish(int procedureVersion, Actor by, Instant at) {
    publishedVersion = procedureVersion;
    publishedBy = by.person();
    publishedAt = at;
    registerEvent(CertificationActs.published(by, this));
  }

  /** A release that asks nobody for anything leaves the exam as it is. */
  void followNotice(int procedureVersion) {
    if (publishedVersion == procedureVersion - 1 && publishedVersion > 0) {
      publishedVersion = procedureVersion;
    }
  }

  ProcedureId procedure() {
    return procedure;
  }

  RolloutId rollout() {
    return rollout;
  }

  ExamRules rules() {
    return rules;
  }

  /** Of the procedure; 0 while it is not published. */
  int publishedVersion() {
    return publishedVersion;
  }
}
