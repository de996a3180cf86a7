package org.tollgate.governance.condition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.ConditionStep.Kind;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.rollout.SeatId;

/**
 * One condition of a decision. Its owner claims with evidence that it is met; it closes when a
 * second person, neither owner nor claimant, confirms (M8). Text, date and the gate it blocks are
 * the committee's and never change.
 */
@Entity
@Table(name = "gate_condition")
class Condition extends AbstractAggregateRoot<Condition> {

  @EmbeddedId private ConditionId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  @Embedded private Decision decision;

  @Embedded private Demand demand;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner_seat"))
  private SeatId ownerSeat;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private State state;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "claimant"))
  private PersonId claimant;

  @Column(name = "escalated_on")
  private LocalDate escalatedOn;

  @Column(name = "closed_at")
  private Instant closedAt;

  @ElementCollection
  @CollectionTable(name = "condition_step", joinColumns = @JoinColumn(name = "condition_id"))
  @OrderColumn(name = "place")
  private List<ConditionStep> steps = new ArrayList<>();

  protected Condition() {}

  /**
   * @param number counted per rollout from 1
   * @param ownerSeat the seat by which the owner takes part, or null if there is none
   */
  Condition(
      RolloutId rollout,
      int number,
      Decision decision,
      NewCondition wish,
      SeatId ownerSeat,
      Instant at) {
    this.id = ConditionId.random();
    this.rollout = rollout;
    this.number = number;
    this.decision = decision;
    this.demand = Demand.of(wish);
    this.owner = wish.owner();
    this.ownerSeat = ownerSeat;
    this.state = State.OPEN;
    note(Kind.SET, Actor.SYSTEM, at, null, null);
    registerEvent(ConditionActs.set(this));
  }

  /** Why this person cannot claim it now; asked before a file is stored. */
  Optional<Refusal> whyNotClaim(PersonId person) {
    if (state != State.OPEN) {
      return no("condition.refused.not-open");
    }
    return person.equals(owner) ? Optional.empty() : no("condition.refused.not-owner");
  }

  /**
   * @param evidence a file, or null if the note says it all
   */
  Optional<Refusal> claim(Actor by, String note, Evidence evidence, Instant at) {
    Optional<Refusal> refusal = whyNotClaim(by.person());
    if (refusal.isPresent()) {
      return refusal;
    }
    state = State.CLAIMED;
    claimant = by.person();
    note(Kind.CLAIMED, by, at, note, evidence);
    registerEvent(ConditionActs.claimed(by, this, evidence));
    return Optional.empty();
  }

  /**
   * A second person has looked at the evidence and finds the condition met.
   *
   * @param claim the claim that was read, by its place in the history
   */
  Optional<Refusal> confirm(Actor by, int claim, Instant at) {
    Optional<Refusal> refusal = whyNotJudge(by.person()).or(() -> whyNotClaim(claim));
    if (refusal.isPresent()) {
      return refusal;
    }
    state = State.CLOSED;
    closedAt = at;
    note(Kind.CONFIRMED, by, at, null, null);
    registerEvent(ConditionActs.confirmed(by, this));
    return Optional.empty();
  }

  /**
   * The evidence does not do; the condition is open again.
   *
   * @param claim the claim that was read, by its place in the history
   */
  Optional<Refusal> giveBack(Actor by, int claim, String remark, Instant at) {
    Optional<Refusal> refusal = whyNotJudge(by.person()).or(() -> whyNotClaim(claim));
    if (refusal.isPresent()) {
      return refusal;
    }
    state = State.OPEN;
    note(Kind.RETURNED, by, at, remark, null);
    registerEvent(ConditionActs.returned(by, this));
    return Optional.empty();
  }

  Optional<Refusal> reassign(Actor by, PersonId to, SeatId seat, Instant at) {
    if (state == State.CLOSED) {
      return no("condition.refused.closed");
    }
    if (to.equals(owner)) {
      return no("condition.refused.same-owner");
    }
    handOver(by, to, seat, at);
    return Optional.empty();
  }

  /**
   * The owner's seat changed hands; the condition goes with it.
   *
   * @param to null while the seat is vacant
   */
  void follow(PersonId to, SeatId seat, Instant at) {
    if (state != State.CLOSED && !Objects.equals(owner, to)) {
      handOver(Actor.SYSTEM, to, seat, at);
    }
  }

  /**
   * Director and chair are told once that it is overdue.
   *
   * @return whether this call told them
   */
  boolean escalate(LocalDate today, Instant at) {
    if (!isOverdue(today) || escalatedOn != null) {
      return false;
    }
    escalatedOn = today;
    note(Kind.ESCALATED, Actor.SYSTEM, at, null, null);
    registerEvent(ConditionActs.escalated(this, today));
    return true;
  }

  boolean isOverdue(LocalDate today) {
    return state != State.CLOSED && demand.due().isBefore(today);
  }

  boolean isEscalated() {
    return escalatedOn != null && state != State.CLOSED;
  }

  /** Why this person cannot be the second one. */
  Optional<Refusal> whyNotJudge(PersonId person) {
    if (state != State.CLAIMED) {
      return no("condition.refused.not-claimed");
    }
    return person.equals(claimant) || person.equals(owner)
        ? no("condition.refused.second-person")
        : Optional.empty();
  }

  /** The place of the newest claim in the history, from 0; -1 if there is none. */
  int lastClaim() {
    for (int place = steps.size() - 1; place >= 0; place--) {
      if (steps.get(place).kind() == Kind.CLAIMED) {
        return place;
      }
    }
    return -1;
  }

  ConditionId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  int number() {
    return number;
  }

  String code() {
    return Conditions.code(number);
  }

  Decision decision() {
    return decision;
  }

  Demand demand() {
    return demand;
  }

  PersonId owner() {
    return owner;
  }

  SeatId ownerSeat() {
    return ownerSeat;
  }

  State state() {
    return state;
  }

  PersonId claimant() {
    return claimant;
  }

  Instant closedAt() {
    return closedAt;
  }

  List<ConditionStep> steps() {
    return List.copyOf(steps);
  }

  private Optional<Refusal> whyNotClaim(int claim) {
    return claim == lastClaim() ? Optional.empty() : no("condition.refused.newer-claim");
  }

  private void handOver(Actor by, PersonId to, SeatId seat, Instant at) {
    PersonId from = owner;
    owner = to;
    ownerSeat = seat;
    note(Kind.REASSIGNED, by, at, null, null);
    registerEvent(ConditionActs.reassigned(by, this, from));
  }

  private void note(Kind kind, Actor by, Instant at, String remark, Evidence evidence) {
    steps.add(new ConditionStep(kind, by.person(), at, owner, remark, evidence));
  }

  private static Optional<Refusal> no(String reason) {
    return Optional.of(Refusal.because(reason));
  }
}
