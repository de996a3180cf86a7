package org.tollgate.learning.certification;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * A question with its key, on one step of a procedure. What it asks never changes: another wording
 * is another question. It is drawn once somebody other than its author has approved it, and only
 * for the version of the procedure for which it is known to hold.
 */
@Entity
@Table(name = "question")
class Question extends AbstractAggregateRoot<Question> {

  @Embeddable
  record StoredOption(String wording, boolean correct) {}

  @EmbeddedId private QuestionId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private ProcedureId procedure;
  private UUID stepId;
  private int procedureVersion;
  private int validFor;

  @Column(name = "number")
  private int number;

  @Enumerated(EnumType.STRING)
  private QuestionKind kind;

  @Enumerated(EnumType.STRING)
  private QuestionType type;

  private String stem;
  private boolean partial;
  private BigDecimal keyNumber;
  private BigDecimal tolerance;

  @Enumerated(EnumType.STRING)
  private QuestionView.State state;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author"))
  private PersonId author;

  private Instant writtenAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "approver"))
  private PersonId approver;

  private Instant approvedAt;

  @ElementCollection
  @CollectionTable(name = "question_option", joinColumns = @JoinColumn(name = "question_id"))
  @OrderColumn(name = "place")
  private List<StoredOption> options = new ArrayList<>();

  protected Question() {}

  /**
   * @param number counted per procedure from 1
   */
  Question(
      RolloutId rollout, NewQuestion wish, int procedureVersion, int number, Actor by, Instant at) {
    this.id = QuestionId.random();
    this.rollout = rollout;
    this.procedure = wish.procedure();
    this.stepId = wish.step();
    this.procedureVersion = procedureVersion;
    this.validFor = procedureVersion;
    this.number = number;
    this.kind = wish.kind();
    this.state = QuestionView.State.DRAFT;
    this.author = by.person();
    this.writtenAt = at;
    take(wish.content());
  }

  private void take(QuestionContent content) {
    type = content.type();
    stem = content.stem();
    partial = content.partial();
    if (content.number() != null) {
      keyNumber = content.number().key();
      tolerance = content.number().tolerance();
    }
    content.options().forEach(o -> options.add(new StoredOption(o.wording(), o.right())));
  }

  /** Author and approver are two people (E15). */
  Optional<Refusal> approve(Actor by, Instant at) {
    if (state != QuestionView.State.DRAFT) {
      return Optional.of(Refusal.because("certification.refused.not-draft"));
    }
    if (by.person().equals(author)) {
      return Optional.of(Refusal.because("certification.refused.own"));
    }
    state = QuestionView.State.ACTIVE;
    approver = by.person();
    approvedAt = at;
    registerEvent(CertificationActs.approved(by, this));
    return Optional.empty();
  }

  Optional<Refusal> withdraw(Actor by) {
    if (state == QuestionView.State.WITHDRAWN) {
      return Optional.of(Refusal.because("certification.refused.withdrawn"));
    }
    state = QuestionView.State.WITHDRAWN;
    registerEvent(CertificationActs.withdrawn(by, this));
    return Optional.empty();
  }

  /** It holds for a later version, too: its step did not change, or somebody has read it anew. */
  void holdsFor(int procedureNumber) {
    validFor = Math.max(validFor, procedureNumber);
  }

  QuestionId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  ProcedureId procedure() {
    return procedure;
  }

  PersonId author() {
    return author;
  }

  UUID step() {
    return stepId;
  }

  int validFor() {
    return validFor;
  }

  boolean isWithdrawn() {
    return state == QuestionView.State.WITHDRAWN;
  }

  QuestionContent content() {
    return new QuestionContent(
        type,
        stem,
        options.stream()
            .map(each -> new QuestionContent.Option(each.wording(), each.correct()))
            .toList(),
        keyNumber == null ? null : new QuestionContent.Numeric(keyNumber, tolerance),
        partial);
  }

  /** Without what it asks. */
  QuestionView view() {
    return new QuestionView(
        id,
        number,
        stepId,
        kind,
        type,
        state,
        new QuestionView.Validity(procedureVersion, validFor),
        new QuestionView.People(author, writtenAt, approver, approvedAt));
  }
}
