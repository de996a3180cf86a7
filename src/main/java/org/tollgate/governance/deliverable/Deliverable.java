package org.tollgate.governance.deliverable;

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
import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.deliverable.Deliverables.State;

/**
 * One thing that is handed over. The client accepts a version only when its remarks are settled and
 * not by the hand that gave it; a new version has to be accepted anew.
 */
@Entity
@Table(name = "deliverable")
class Deliverable {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Enumerated(EnumType.STRING)
  private DeliverableKind kind;

  private String name;

  @Column(name = "milestone_id")
  private UUID milestone;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "reviewer"))
  private PersonId reviewer;

  private String edition;

  @Enumerated(EnumType.STRING)
  private State state;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "handed_by"))
  private PersonId handedBy;

  @Column(name = "handed_at")
  private Instant handedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "accepted_by"))
  private PersonId acceptedBy;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @ElementCollection
  @CollectionTable(name = "deliverable_remark", joinColumns = @JoinColumn(name = "deliverable_id"))
  @OrderColumn(name = "place")
  private List<Remark> remarks = new ArrayList<>();

  protected Deliverable() {}

  Deliverable(RolloutId rollout, Deliverables.Draft draft) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.kind = draft.kind();
    this.name = draft.name();
    this.milestone = draft.milestone();
    this.reviewer = draft.reviewer();
    this.edition = "";
    this.state = State.PLANNED;
  }

  /** A version is there to be read; what was accepted before no longer counts. */
  void handOver(String newEdition, PersonId by, Instant at) {
    edition = newEdition;
    state = State.HANDED_OVER;
    handedBy = by;
    handedAt = at;
    acceptedBy = null;
    acceptedAt = null;
  }

  Optional<Refusal> remark(String text, PersonId by, Instant at) {
    if (state != State.HANDED_OVER) {
      return Optional.of(Refusal.because("deliverable.refused.not-handed"));
    }
    remarks.add(new Remark(text, edition, by, at, null, null));
    return Optional.empty();
  }

  /** Whoever made the remark, or the reviewer, says that it is dealt with. */
  Optional<Refusal> settle(int place, PersonId by, Instant at) {
    Remark old = place < 0 || place >= remarks.size() ? null : remarks.get(place);
    if (old == null || !old.isOpen()) {
      return Optional.of(Refusal.because("deliverable.refused.settled"));
    }
    if (!by.equals(old.person()) && !by.equals(reviewer)) {
      return Optional.of(Refusal.because("deliverable.refused.settler"));
    }
    remarks.set(place, new Remark(old.text(), old.edition(), old.person(), old.at(), by, at));
    return Optional.empty();
  }

  Optional<Refusal> accept(PersonId by, Instant at) {
    if (state != State.HANDED_OVER) {
      return Optional.of(Refusal.because("deliverable.refused.not-handed"));
    }
    if (by.equals(handedBy)) {
      return Optional.of(Refusal.because("deliverable.refused.own-hand"));
    }
    if (remarks.stream().anyMatch(Remark::isOpen)) {
      return Optional.of(Refusal.because("deliverable.refused.remarks"));
    }
    state = State.ACCEPTED;
    acceptedBy = by;
    acceptedAt = at;
    return Optional.empty();
  }

  RolloutId rollout() {
    return rollout;
  }

  UUID id() {
    return id;
  }

  Deliverables.Line line() {
    return new Deliverables.Line(
        id,
        new Deliverables.Draft(kind, name, milestone, reviewer),
        edition,
        state,
        handedAt,
        acceptedBy,
        acceptedAt,
        List.copyOf(remarks));
  }
}
