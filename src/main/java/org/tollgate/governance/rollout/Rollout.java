package org.tollgate.governance.rollout;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/**
 * A rollout: where it stands as a whole and in its phases.
 *
 * <p>It runs only once its charter is accepted. It is in one phase at a time; the next one can be
 * opened only after the gate of the one before was passed, in order, and after the sixth gate it is
 * closed. What is over stays over.
 */
@Entity
@Table(name = "rollout")
class Rollout extends AbstractAggregateRoot<Rollout> {

  @EmbeddedId private RolloutId id;
  @Version private Long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private RolloutTemplate template;

  @Enumerated(EnumType.STRING)
  private RolloutState state;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  private boolean phaseOpen;
  private int gatesPassed;
  private String zone;
  @Embedded private GatePlan plan;
  @Embedded private RolloutTerms.Rhythm rhythm;
  @Embedded private VotingRule votingRule;
  private Instant draftedAt;
  private Instant startedAt;
  private Instant endedAt;

  @ElementCollection
  @CollectionTable(name = "rollout_party", joinColumns = @JoinColumn(name = "rollout_id"))
  private Set<RolloutTerms.Party> parties = new HashSet<>();

  protected Rollout() {}

  /** A draft: nothing is in force before its charter is accepted. */
  Rollout(RolloutId id, RolloutTerms terms, Instant now) {
    this.id = id;
    this.state = RolloutState.DRAFT;
    this.votingRule = VotingRule.standard();
    this.draftedAt = now;
    adopt(terms);
  }

  /**
   * Takes over what the charter fixes.
   *
   * @throws IllegalStateException if the rollout is over
   */
  final void adopt(RolloutTerms terms) {
    requireNotOver();
    this.name = terms.name();
    this.template = terms.template();
    this.zone = terms.zone().getId();
    this.plan = terms.plan();
    this.rhythm = terms.rhythm();
    this.parties.clear();
    this.parties.addAll(terms.parties());
  }

  void decideBy(VotingRule rule) {
    requireNotOver();
    this.votingRule = rule;
  }

  /** The charter is accepted; the first phase may be opened. */
  Optional<Refusal> start(Instant now) {
    if (state != RolloutState.DRAFT) {
      return Optional.of(Refusal.because("rollout.refused.not-a-draft"));
    }
    if (!plan().isComplete()) {
      return Optional.of(Refusal.because("rollout.refused.gates-unplanned"));
    }
    state = RolloutState.RUNNING;
    phase = Phase.PREPARATION;
    startedAt = now;
    registerEvent(new RolloutEvents.Started(id));
    return Optional.empty();
  }

  /**
   * Opens a phase if the gate before it was passed; opening an open phase again changes nothing.
   */
  Optional<Refusal> open(Phase wanted) {
    if (phaseOpen && wanted == phase) {
      return Optional.empty();
    }
    if (state != RolloutState.RUNNING) {
      return Optional.of(Refusal.because("rollout.refused.not-running"));
    }
    if (wanted.number() <= gatesPassed) {
      return Optional.of(Refusal.because("rollout.refused.phase-over", wanted.number()));
    }
    if (wanted != phase || gatesPassed != wanted.number() - 1) {
      return Optional.of(Refusal.because("rollout.refused.gate-before-open", wanted.number() - 1));
    }
    phaseOpen = true;
    registerEvent(new RolloutEvents.PhaseOpened(id, phase));
    return Optional.empty();
  }

  /**
   * @throws IllegalStateException if the rollout is not running in this phase, since a decision
   *     about another phase can only be a fault of the caller
   */
  void pass(Phase passed, Instant now) {
    if (state != RolloutState.RUNNING || phase != passed || !phaseOpen) {
      throw new IllegalStateException("Rollout " + id + " is not at the gate of " + passed);
    }
    gatesPassed = passed.number();
    phaseOpen = false;
    registerEvent(new RolloutEvents.GatePassed(id, passed));
    passed.next().ifPresentOrElse(next -> phase = next, () -> close(now));
  }

  private void close(Instant now) {
    state = RolloutState.CLOSED;
    endedAt = now;
    registerEvent(new RolloutEvents.Closed(id));
  }

  /**
   * @throws IllegalStateException if it neither runs nor is held
   */
  void stop(Instant now) {
    if (state != RolloutState.RUNNING && state != RolloutState.ON_HOLD) {
      throw new IllegalStateException("Rollout " + id + " cannot be stopped: it is " + state);
    }
    state = RolloutState.STOPPED;
    phaseOpen = false;
    endedAt = now;
    registerEvent(new RolloutEvents.Stopped(id));
  }

  Optional<Refusal> hold() {
    Optional<Refusal> refusal = change(RolloutState.ON_HOLD, RolloutState.RUNNING);
    if (refusal.isEmpty()) {
      registerEvent(new RolloutEvents.Held(id));
    }
    return refusal;
  }

  Optional<Refusal> resume() {
    Optional<Refusal> refusal = change(RolloutState.RUNNING, RolloutState.ON_HOLD);
    if (refusal.isEmpty()) {
      registerEvent(new RolloutEvents.Resumed(id));
    }
    return refusal;
  }

  Optional<Refusal> archive() {
    return change(RolloutState.ARCHIVED, RolloutState.STOPPED, RolloutState.CLOSED);
  }

  private Optional<Refusal> change(RolloutState to, RolloutState... from) {
    if (!Set.of(from).contains(state)) {
      return Optional.of(Refusal.because("rollout.refused.state", state, to));
    }
    state = to;
    return Optional.empty();
  }

  /**
   * @throws IllegalArgumentException if the day does not follow the gate before
   */
  void postpone(Phase gate, LocalDate day) {
    requireNotOver();
    plan = plan().moved(gate, day);
  }

  private void requireNotOver() {
    if (state.isOver()) {
      throw new IllegalStateException("Rollout " + id + " is over");
    }
  }

  RolloutId id() {
    return id;
  }

  RolloutState state() {
    return state;
  }

  int gatesPassed() {
    return gatesPassed;
  }

  ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** Before the first decision of the committee the sponsor appoints it (access table). */
  boolean isBeforeFirstGate() {
    return gatesPassed == 0 && !state.isOver();
  }

  RolloutTerms terms() {
    List<RolloutTerms.Party> sorted = new ArrayList<>(parties);
    sorted.sort(
        Comparator.comparing(RolloutTerms.Party::role)
            .thenComparing(party -> party.organisation().value()));
    return new RolloutTerms(name, template, zone(), plan(), rhythm, sorted);
  }

  RolloutView view() {
    RolloutView.Position position = new RolloutView.Position(phase, phaseOpen, gatesPassed);
    return new RolloutView(
        id, name, state, position, zone(), plan().days(), votingRule, template.name());
  }

  // the columns of a draft without any day come back as no plan at all
  private GatePlan plan() {
    return plan == null ? GatePlan.none() : plan;
  }
}
