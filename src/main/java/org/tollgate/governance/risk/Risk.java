package org.tollgate.governance.risk;

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
import java.util.Optional;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.risk.NewRisk.Kind;

/**
 * Something that endangers a rollout, has hit it, or is taken for true. While it is open and above
 * what the committee tolerates it lies before the committee, until that accepts it to a day or its
 * assessment falls.
 */
@Entity
@Table(name = "risk")
class Risk extends AbstractAggregateRoot<Risk> {

  @EmbeddedId private RiskId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private Category category;

  private String title;
  private String effect;
  @Embedded private Severity severity;
  @Embedded private Response response;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  @Enumerated(EnumType.STRING)
  private Risks.State state;

  private Instant escalatedAt;
  private LocalDate acceptedUntil;

  @ElementCollection
  @CollectionTable(name = "risk_step", joinColumns = @JoinColumn(name = "risk_id"))
  @OrderColumn(name = "place")
  private List<RiskStep> steps = new ArrayList<>();

  protected Risk() {}

  /**
   * @param number counted per rollout from 1
   */
  Risk(RolloutId rollout, int number, NewRisk wish, Actor by, Instant at) {
    this.id = RiskId.random();
    this.rollout = rollout;
    this.number = number;
    this.kind = wish.kind();
    this.category = wish.category();
    this.title = wish.title();
    this.effect = wish.effect();
    this.severity = wish.severity();
    this.owner = wish.owner();
    this.state = Risks.State.OPEN;
    note(RiskStep.Kind.ENTERED, by, at, null);
    registerEvent(RiskActs.of("risk-entered", by, this));
  }

  /** A new look at it; an issue stays certain. */
  Optional<Refusal> assess(Actor by, Severity found, String why, Instant at) {
    if (state == Risks.State.CLOSED) {
      return closed();
    }
    severity = kind == Kind.ISSUE ? new Severity(5, found.impact()) : found;
    note(RiskStep.Kind.ASSESSED, by, at, NewRisk.text("why", why, 2000));
    registerEvent(RiskActs.of("risk-assessed", by, this));
    return Optional.empty();
  }

  Optional<Refusal> respond(Actor by, Response chosen, Instant at) {
    if (state == Risks.State.CLOSED) {
      return closed();
    }
    response = chosen;
    note(RiskStep.Kind.RESPONDED, by, at, chosen.text());
    registerEvent(RiskActs.of("risk-answered", by, this));
    return Optional.empty();
  }

  Optional<Refusal> handOver(Actor by, PersonId to, Instant at) {
    if (state == Risks.State.CLOSED) {
      return closed();
    }
    owner = to;
    note(RiskStep.Kind.HANDED_OVER, by, at, null);
    registerEvent(RiskActs.of("risk-handed-over", by, this));
    return Optional.empty();
  }

  /** It can no longer happen, or it is dealt with. */
  Optional<Refusal> close(Actor by, String why, Instant at) {
    if (state == Risks.State.CLOSED) {
      return closed();
    }
    state = Risks.State.CLOSED;
    escalatedAt = null;
    note(RiskStep.Kind.CLOSED, by, at, NewRisk.text("why", why, 2000));
    registerEvent(RiskActs.of("risk-closed", by, this));
    return Optional.empty();
  }

  Optional<Refusal> reopen(Actor by, String why, Instant at) {
    if (state == Risks.State.OPEN) {
      return Optional.of(Refusal.because("risk.refused.open"));
    }
    state = Risks.State.OPEN;
    note(RiskStep.Kind.REOPENED, by, at, NewRisk.text("why", why, 2000));
    registerEvent(RiskActs.of("risk-reopened", by, this));
    return Optional.empty();
  }

  /** The committee lives with it until a day; then it lies before the committee again. */
  Optional<Refusal> accept(Actor by, LocalDate until, String why, Instant at) {
    if (escalatedAt == null) {
      return Optional.of(Refusal.because("risk.refused.not-escalated"));
    }
    acceptedUntil = until;
    escalatedAt = null;
    note(RiskStep.Kind.ACCEPTED, by, at, NewRisk.text("why", why, 2000));
    registerEvent(RiskActs.of("risk-accepted", by, this));
    return Optional.empty();
  }

  /**
   * Puts it before the committee, or takes it back from there.
   *
   * @return whether anything changed
   */
  boolean weigh(int tolerated, LocalDate today, Instant at) {
    boolean before = isUndecided(tolerated, today);
    if (before == (escalatedAt != null)) {
      return false;
    }
    escalatedAt = before ? at : null;
    if (before) {
      note(RiskStep.Kind.ESCALATED, Actor.SYSTEM, at, null);
      registerEvent(RiskActs.of("risk-escalated", Actor.SYSTEM, this));
    }
    return true;
  }

  /** Open, above what is tolerated, and not accepted for today. */
  boolean isUndecided(int tolerated, LocalDate today) {
    boolean accepted = acceptedUntil != null && !acceptedUntil.isBefore(today);
    return state == Risks.State.OPEN && severity.score() > tolerated && !accepted;
  }

  RiskId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  PersonId owner() {
    return owner;
  }

  boolean isEscalated() {
    return escalatedAt != null;
  }

  Risks.Entry entry() {
    return new Risks.Entry(
        id, number, new NewRisk(kind, category, title, effect, severity, owner), response, place());
  }

  private Risks.Place place() {
    return new Risks.Place(rollout, state, escalatedAt, acceptedUntil);
  }

  List<RiskStep> steps() {
    return List.copyOf(steps);
  }

  private void note(RiskStep.Kind what, Actor by, Instant at, String remark) {
    steps.add(new RiskStep(what, by.person(), at, severity, remark));
  }

  private static Optional<Refusal> closed() {
    return Optional.of(Refusal.because("risk.refused.closed"));
  }
}
