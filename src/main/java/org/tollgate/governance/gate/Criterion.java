package org.tollgate.governance.gate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.checklist.CriterionDefinition;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.gate.evidence.CriterionTraits;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.gate.evidence.Wording;

/**
 * One criterion of one review, with its owner and, unless live data answer it, its answer. A
 * criterion asked for a document is never yes without one; a mandatory one is never not applicable,
 * since leaving it out is the committee's to decide, not the answerer's.
 */
@Entity
@Table(name = "gate_criterion")
class Criterion {

  @Id private UUID id;
  private String code;
  private int place;
  @Embedded private Wording wording;
  @Embedded private CriterionTraits traits;

  /** Not asked by the checklist that the rollout knew before. */
  private boolean fresh;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  private LocalDate due;

  @Enumerated(EnumType.STRING)
  private Reply reply;

  private String note;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
  private PersonId answeredBy;

  private Instant answeredAt;

  /** Carried over from the round before and not looked at since. */
  private boolean stale;

  protected Criterion() {}

  Criterion(String code, int place, Wording wording, CriterionTraits traits) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.place = place;
    this.wording = wording;
    this.traits = traits;
  }

  static Criterion of(CriterionDefinition definition, int place) {
    return new Criterion(
        definition.code(),
        place,
        Wording.of(definition.question(), definition.enough()),
        CriterionTraits.of(definition));
  }

  /** The same question in the next round, answered as before but to be looked at again. */
  void carryOver(Criterion earlier) {
    owner = earlier.owner;
    if (traits.automatic() || earlier.traits.automatic() || earlier.reply == null) {
      return;
    }
    reply = traits.mandatory() && earlier.reply == Reply.NOT_APPLICABLE ? null : earlier.reply;
    note = earlier.note;
    answeredBy = earlier.answeredBy;
    answeredAt = earlier.answeredAt;
    stale = true;
  }

  Criterion copy(int newPlace) {
    return new Criterion(code, newPlace, wording, traits);
  }

  /**
   * @param hasDocument whether evidence lies beside it
   */
  Optional<Refusal> answer(
      Reply given, String words, boolean hasDocument, PersonId by, Instant at) {
    Optional<Refusal> refusal = whyNot(given, words, hasDocument);
    if (refusal.isEmpty()) {
      reply = given;
      note = words == null || words.isBlank() ? null : words.strip();
      answeredBy = by;
      answeredAt = at;
      stale = false;
    }
    return refusal;
  }

  private Optional<Refusal> whyNot(Reply given, String words, boolean hasDocument) {
    boolean silent = words == null || words.isBlank();
    String reason = null;
    if (traits.automatic()) {
      reason = "gate.refused.automatic";
    } else if (given == Reply.NOT_APPLICABLE && traits.mandatory()) {
      reason = "gate.refused.mandatory-applies";
    } else if (given == Reply.NOT_APPLICABLE && silent) {
      reason = "gate.refused.reason-missing";
    } else if (given == Reply.YES && traits.kind() == EvidenceKind.DOCUMENT && !hasDocument) {
      reason = "gate.refused.document-missing";
    } else if (given == Reply.YES && traits.kind() == EvidenceKind.STATEMENT && silent) {
      reason = "gate.refused.statement-missing";
    }
    return Optional.ofNullable(reason).map(key -> Refusal.because(key, code));
  }

  /** Its last document is gone or no longer what it was: a yes has nothing to rest on. */
  void losesDocument() {
    if (traits.kind() == EvidenceKind.DOCUMENT && reply == Reply.YES) {
      reply = null;
      stale = true;
    }
  }

  void markFresh() {
    fresh = true;
  }

  void assign(PersonId person, LocalDate until) {
    owner = person;
    due = until;
  }

  String code() {
    return code;
  }

  Wording wording() {
    return wording;
  }

  CriterionTraits traits() {
    return traits;
  }

  PersonId owner() {
    return owner;
  }

  LocalDate due() {
    return due;
  }

  boolean isStale() {
    return stale;
  }

  Reply reply() {
    return reply;
  }

  PersonId answeredBy() {
    return answeredBy;
  }

  CriterionView view() {
    return new CriterionView(
        code,
        wording.question(),
        wording.enough(),
        traits,
        new CriterionView.Ownership(owner, due),
        new CriterionView.Given(reply, note, answeredBy, answeredAt),
        new CriterionView.Marks(fresh, stale));
  }
}
