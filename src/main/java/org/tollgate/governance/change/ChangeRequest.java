package org.tollgate.governance.change;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.change.ChangeView.State;

/**
 * A change with all its effects. The director decides it within tolerance; everything else, and
 * every change of the baseline, the committee decides by ballot. What was decided stays.
 */
@Entity
@Table(name = "change_request")
class ChangeRequest extends AbstractAggregateRoot<ChangeRequest> {

  @EmbeddedId private ChangeId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;
  private String title;
  private String reason;
  @Embedded private NewChange.Effects effects;
  private boolean rebaseline;

  @Enumerated(EnumType.STRING)
  private State state;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "raised_by"))
  private PersonId raisedBy;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
  private PersonId submittedBy;

  @Embedded private BallotId ballot;
  private int round;
  private String salt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private PersonId decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String remark;

  @ElementCollection
  @CollectionTable(name = "change_request_day", joinColumns = @JoinColumn(name = "change_id"))
  @MapKeyColumn(name = "milestone_id")
  @Column(name = "planned")
  private Map<UUID, LocalDate> days = new HashMap<>();

  protected ChangeRequest() {}

  ChangeRequest(RolloutId rollout, int number, NewChange wish, PersonId by, Instant at) {
    this.id = ChangeId.random();
    this.rollout = rollout;
    this.number = number;
    this.title = wish.title();
    this.reason = wish.reason();
    this.effects = wish.effects();
    this.rebaseline = wish.rebaseline();
    this.state = State.OPEN;
    this.raisedBy = by;
    this.raisedAt = at;
    this.salt = UUID.randomUUID().toString();
    registerEvent(ChangeActs.raised(this));
  }

  /** The director's own decision, within tolerance. */
  void decide(PersonId director, boolean agreed, String word, Instant at) {
    require(State.OPEN);
    state = agreed ? State.AGREED : State.DECLINED;
    decidedBy = director;
    decidedAt = at;
    remark = word;
    registerEvent(ChangeActs.decided(this));
  }

  /**
   * Put before the committee, with the planned days as they would become.
   *
   * @param moved by milestone; empty unless the baseline moves
   */
  void propose(PersonId director, Map<UUID, LocalDate> moved) {
    require(State.OPEN);
    submittedBy = director;
    days.clear();
    days.putAll(moved);
    round++;
  }

  void submit(BallotId opened) {
    require(State.OPEN);
    ballot = opened;
    state = State.SUBMITTED;
    registerEvent(ChangeActs.submitted(this));
  }

  /** The committee has decided: HOLD gives it back to the director. */
  void decide(Outcome decided, Instant at) {
    require(State.SUBMITTED);
    outcome = decided;
    decidedAt = at;
    if (decided.passes()) {
      state = State.AGREED;
    } else {
      state = decided == Outcome.NO_GO ? State.DECLINED : State.OPEN;
    }
    registerEvent(ChangeActs.decided(this));
  }

  /** Its baseline is signed. */
  void carriedOut() {
    require(State.AGREED);
    state = State.CARRIED_OUT;
  }

  void lapse(Instant at) {
    state = State.LAPSED;
    decidedAt = at;
  }

  private void require(State needed) {
    if (state != needed) {
      throw new IllegalStateException("Change request " + id + " is " + state);
    }
  }

  ChangeId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  State state() {
    return state;
  }

  PersonId submittedBy() {
    return submittedBy;
  }

  String salt() {
    return salt;
  }

  ChangeView view() {
    return new ChangeView(
        id,
        rollout,
        number,
        new NewChange(title, reason, effects, rebaseline),
        Map.copyOf(days),
        state,
        new ChangeView.Course(
            raisedBy, raisedAt, ballot, round, outcome, decidedBy, decidedAt, remark));
  }
}
