package org.tollgate.learning.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/** One attempt of one person; its paper and answers stand beside it. It ends once. */
@Entity
@Table(name = "sitting")
class Sitting extends AbstractAggregateRoot<Sitting> {

  @EmbeddedId private SittingId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private ProcedureId procedure;
  private int procedureVersion;
  @Embedded private PersonId person;

  @Enumerated(EnumType.STRING)
  private SittingView.Scope scope;

  private int attempt;

  @Column(name = "seed")
  private long seed;

  private Instant startedAt;
  private Instant deadline;

  @Enumerated(EnumType.STRING)
  private SittingView.State state;

  /** As the exam asked when it began: a paper keeps its rules. */
  private int passPercent;

  private Instant endedAt;
  private BigDecimal percent;
  private boolean passed;

  protected Sitting() {}

  /**
   * @param attempt counted from 1 per person, version and scope
   */
  Sitting(Exam exam, PersonId person, SittingView.Scope scope, int attempt, long seed, Instant at) {
    this.id = SittingId.random();
    this.rollout = exam.rollout();
    this.procedure = exam.procedure();
    this.procedureVersion = exam.publishedVersion();
    this.person = person;
    this.scope = scope;
    this.attempt = attempt;
    this.seed = seed;
    this.startedAt = at;
    this.deadline = at.plusSeconds(60L * exam.rules().minutes());
    this.passPercent = exam.rules().passPercent();
    this.state = SittingView.State.OPEN;
  }

  /**
   * @param handedIn false where the server ended it at its deadline
   */
  void end(boolean handedIn, Mark mark, Instant at) {
    if (state != SittingView.State.OPEN) {
      throw new IllegalStateException("Sitting " + id + " has ended");
    }
    state = handedIn ? SittingView.State.SUBMITTED : SittingView.State.CLOSED;
    endedAt = at;
    percent = mark.percent();
    passed = mark.passed();
    if (passed) {
      registerEvent(new ExamPassed(rollout, procedure, procedureVersion, person, id, percent));
    }
  }

  boolean isOpen() {
    return state == SittingView.State.OPEN;
  }

  boolean isOver(Instant now) {
    return now.isAfter(deadline);
  }

  SittingId id() {
    return id;
  }

  int passPercent() {
    return passPercent;
  }

  long seed() {
    return seed;
  }

  SittingView view() {
    return new SittingView(
        id,
        new SittingView.Subject(rollout, procedure, procedureVersion, scope),
        person,
        attempt,
        new SittingView.Times(startedAt, deadline, endedAt),
        state,
        percent,
        passed);
  }
}
