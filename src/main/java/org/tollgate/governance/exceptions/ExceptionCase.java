package org.tollgate.governance.exceptions;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.exceptions.ExceptionView.State;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/**
 * A breach with the proposal that answers it. The committee decides by ballot: what it agrees to is
 * carried out; on HOLD the director proposes again; a NO-GO ends the exception and the rollout goes
 * on under the old rules, except after a third NO-GO of a gate, where it cannot.
 */
@Entity
@Table(name = "rollout_exception")
class ExceptionCase extends AbstractAggregateRoot<ExceptionCase> {

  @EmbeddedId private ExceptionId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;

  @Enumerated(EnumType.STRING)
  private Breach.Kind kind;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  private String breach;
  private String options;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Proposal.Kind proposal;

  @Enumerated(EnumType.STRING)
  private Proposal.SeatAct committeeAct;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "seat"))
  private SeatId seat;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "candidate"))
  private PersonId candidate;

  private String newTitle;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "new_organisation"))
  private OrganisationId newOrganisation;

  @Embedded private VotingRule rule;

  @ElementCollection
  @CollectionTable(name = "exception_gate", joinColumns = @JoinColumn(name = "exception_id"))
  @MapKeyColumn(name = "phase")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "gate_day")
  private Map<Phase, LocalDate> gates = new EnumMap<>(Phase.class);

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
  private PersonId openedBy;

  private Instant openedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
  private PersonId submittedBy;

  @Embedded private BallotId ballot;
  private int round;
  private String salt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private Instant decidedAt;
  private String obstacle;

  protected ExceptionCase() {}

  /**
   * @param reason what happened; without text it opens by itself and its kind says it
   */
  ExceptionCase(
      RolloutId rollout,
      int number,
      Phase phase,
      ExceptionView.Reason reason,
      PersonId openedBy,
      Instant now) {
    this.id = ExceptionId.random();
    this.rollout = rollout;
    this.number = number;
    this.phase = phase;
    this.kind = reason.kind();
    this.breach = reason.text();
    this.options = reason.options();
    this.state = State.OPEN;
    this.openedBy = openedBy;
    this.openedAt = now;
    this.salt = UUID.randomUUID().toString();
    registerEvent(new ExceptionEvents.Opened(id, rollout));
    registerEvent(ExceptionActs.opened(this));
  }

  /**
   * The director's answer, put before the committee next.
   *
   * @throws IllegalStateException if it is over or already before the committee
   */
  void propose(PersonId director, String newOptions, Proposal wish) {
    require(State.OPEN);
    options = newOptions;
    submittedBy = director;
    proposal = wish.kind();
    gates.clear();
    gates.putAll(wish.gates());
    propose(wish.seat());
    round++;
  }

  private void propose(Proposal.SeatWish wish) {
    Proposal.NewMember added = wish == null ? null : wish.added();
    committeeAct = wish == null ? null : wish.act();
    seat = wish == null ? null : wish.seat();
    candidate = wish == null ? null : wish.person();
    newTitle = added == null ? null : added.title();
    newOrganisation = added == null ? null : added.organisation();
    rule = wish == null ? null : wish.rule();
  }

  /**
   * @throws IllegalStateException if there is no proposal to vote on
   */
  void submit(BallotId opened) {
    require(State.OPEN);
    ballot = opened;
    state = State.SUBMITTED;
    registerEvent(ExceptionActs.submitted(this));
  }

  /**
   * @throws IllegalStateException if the committee is not voting on it
   */
  void decide(Outcome decided, Instant now) {
    require(State.SUBMITTED);
    outcome = decided;
    decidedAt = now;
    state = next(decided);
    registerEvent(ExceptionActs.decided(this));
    if (state.isOver()) {
      boolean stops = state == State.AGREED && proposal == Proposal.Kind.STOP;
      registerEvent(new ExceptionEvents.Ended(id, rollout, stops));
    }
  }

  private State next(Outcome decided) {
    if (decided.passes()) {
      return State.AGREED;
    }
    boolean gateWaits = kind == Breach.Kind.THIRD_NO_GO;
    return decided == Outcome.NO_GO && !gateWaits ? State.DECLINED : State.OPEN;
  }

  /** What was agreed met a fact that forbids it. */
  void hindered(String reason) {
    obstacle = reason;
    registerEvent(ExceptionActs.hindered(this, reason));
  }

  /** The rollout was stopped by another decision. */
  void lapse(Instant now) {
    state = State.LAPSED;
    decidedAt = now;
    registerEvent(new ExceptionEvents.Ended(id, rollout, false));
  }

  private void require(State needed) {
    if (state != needed) {
      throw new IllegalStateException("Exception " + id + " is " + state + ", not " + needed);
    }
  }

  ExceptionId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  State state() {
    return state;
  }

  Breach.Kind kind() {
    return kind;
  }

  String salt() {
    return salt;
  }

  Proposal proposal() {
    if (proposal == null) {
      return null;
    }
    Proposal.NewMember added =
        newTitle == null ? null : new Proposal.NewMember(newTitle, newOrganisation);
    Proposal.SeatWish wish =
        committeeAct == null
            ? null
            : new Proposal.SeatWish(committeeAct, seat, candidate, added, rule);
    return new Proposal(proposal, gates, wish);
  }

  ExceptionView view() {
    return new ExceptionView(
        id,
        rollout,
        number,
        phase,
        state,
        new ExceptionView.Reason(kind, breach, options),
        proposal(),
        new ExceptionView.Course(
            openedBy, openedAt, submittedBy, ballot, round, outcome, decidedAt, obstacle));
  }
}
