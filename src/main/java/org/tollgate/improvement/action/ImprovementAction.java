package org.tollgate.improvement.action;

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
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.action.ActionStep.Kind;

/**
 * One action of a retrospective. It is open until a meeting finds it done or drops it with a
 * reason; each meeting looks at every open one (R2). What was done is judged later by its effect.
 */
@Entity
@Table(name = "improvement_action")
class ImprovementAction extends AbstractAggregateRoot<ImprovementAction> {

  @EmbeddedId private ActionId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  private int meeting;

  @Column(name = "cause_id")
  private UUID cause;

  @Enumerated(EnumType.STRING)
  private NewAction.Kind kind;

  private String text;
  private String measure;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  private LocalDate due;

  @Enumerated(EnumType.STRING)
  private Actions.State state;

  private Integer endedIn;
  private LocalDate escalatedOn;

  @Enumerated(EnumType.STRING)
  private Effect effect;

  @ElementCollection
  @CollectionTable(name = "improvement_action_step", joinColumns = @JoinColumn(name = "action_id"))
  @OrderColumn(name = "place")
  private List<ActionStep> steps = new ArrayList<>();

  protected ImprovementAction() {}

  /**
   * @param number counted per rollout from 1
   * @param meeting number of the retrospective that sets it
   */
  ImprovementAction(
      RolloutId rollout, int number, int meeting, NewAction wish, Actor by, Instant at) {
    this.id = ActionId.random();
    this.rollout = rollout;
    this.number = number;
    this.meeting = meeting;
    this.cause = wish.cause();
    this.kind = wish.kind();
    this.text = wish.text();
    this.measure = wish.measure();
    this.owner = wish.owner();
    this.due = wish.due();
    this.state = Actions.State.OPEN;
    this.effect = Effect.OPEN;
    note(Kind.SET, by, at, meeting, null);
    registerEvent(ActionActs.of("action-set", by, this));
  }

  /** The owner says that it is done. */
  Optional<Refusal> report(Actor by, String remark, Instant at) {
    if (state != Actions.State.OPEN) {
      return Optional.of(Refusal.because("meeting.refused.action-ended"));
    }
    if (!by.person().equals(owner)) {
      return Optional.of(Refusal.because("meeting.refused.not-owner"));
    }
    state = Actions.State.REPORTED;
    note(Kind.REPORTED, by, at, null, remark);
    registerEvent(ActionActs.of("action-reported", by, this));
    return Optional.empty();
  }

  /** A meeting looks at it; its day may move only with a reason. */
  Optional<Refusal> review(Actor by, int inMeeting, ActionReview found, Instant at, LocalDate now) {
    Optional<Refusal> refusal = whyNot(found, now);
    if (refusal.isPresent()) {
      return refusal;
    }
    switch (found.verdict()) {
      case DONE -> end(Actions.State.DONE, inMeeting);
      case DROP -> end(Actions.State.DROPPED, inMeeting);
      case GO_ON -> goOn(found.due());
    }
    note(found.verdict().step(), by, at, inMeeting, found.why());
    registerEvent(ActionActs.of("action-reviewed", by, this));
    return Optional.empty();
  }

  private Optional<Refusal> whyNot(ActionReview found, LocalDate today) {
    if (isEnded()) {
      return Optional.of(Refusal.because("meeting.refused.action-ended"));
    }
    boolean moves = found.due() != null && !found.due().equals(due);
    boolean needsWhy =
        found.verdict() == ActionReview.Verdict.DROP
            || found.verdict() == ActionReview.Verdict.GO_ON && (moves || due.isBefore(today));
    if (needsWhy && found.why() == null) {
      return Optional.of(Refusal.because("meeting.refused.why"));
    }
    LocalDate next = found.due() == null ? due : found.due();
    boolean late = next.isBefore(today) || next.isAfter(today.plusDays(NewAction.MOST_DAYS));
    return found.verdict() == ActionReview.Verdict.GO_ON && late
        ? Optional.of(Refusal.because("meeting.refused.due", NewAction.MOST_DAYS))
        : Optional.empty();
  }

  private void goOn(LocalDate until) {
    state = Actions.State.OPEN;
    if (until != null && !until.equals(due)) {
      due = until;
      escalatedOn = null;
    }
  }

  private void end(Actions.State how, int inMeeting) {
    state = how;
    endedIn = inMeeting;
  }

  /**
   * Director and chair are told once that it is overdue, like a condition.
   *
   * @return whether this call told them
   */
  boolean escalate(LocalDate today, Instant at) {
    if (!isOverdue(today) || escalatedOn != null) {
      return false;
    }
    escalatedOn = today;
    note(Kind.ESCALATED, Actor.SYSTEM, at, null, null);
    registerEvent(ActionActs.of("action-escalated", Actor.SYSTEM, this));
    return true;
  }

  /**
   * @return whether what is known of its effect has changed
   */
  boolean judge(Effect found, int inMeeting, Instant at) {
    if (state != Actions.State.DONE || effect == found) {
      return false;
    }
    effect = found;
    note(Kind.CHECKED, Actor.SYSTEM, at, inMeeting, null);
    registerEvent(ActionActs.of("action-effect-checked", Actor.SYSTEM, this));
    return true;
  }

  void handOver(PersonId to, Instant at) {
    if (!isEnded() && !Objects.equals(owner, to)) {
      owner = to;
      note(Kind.HANDED_OVER, Actor.SYSTEM, at, null, null);
      registerEvent(ActionActs.of("action-handed-over", Actor.SYSTEM, this));
    }
  }

  boolean isEnded() {
    return state == Actions.State.DONE || state == Actions.State.DROPPED;
  }

  boolean isOverdue(LocalDate today) {
    return state == Actions.State.OPEN && due.isBefore(today);
  }

  boolean isEscalated() {
    return escalatedOn != null && state == Actions.State.OPEN;
  }

  ActionId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  PersonId owner() {
    return owner;
  }

  Actions.Entry entry() {
    NewAction what = new NewAction(kind, text, measure, shownOwner(), due, cause);
    int lastSeen =
        steps.stream()
            .filter(step -> step.meeting() != null)
            .mapToInt(ActionStep::meeting)
            .max()
            .orElse(meeting);
    return new Actions.Entry(id, rollout, number, what, state, meeting, lastSeen, outcome());
  }

  private Actions.Outcome outcome() {
    return new Actions.Outcome(endedIn, effect, escalatedOn);
  }

  private PersonId shownOwner() {
    return owner == null ? Actor.SYSTEM.person() : owner;
  }

  List<ActionStep> steps() {
    return List.copyOf(steps);
  }

  private void note(Kind what, Actor by, Instant at, Integer inMeeting, String remark) {
    steps.add(new ActionStep(what, by.person(), at, inMeeting, due, remark));
  }
}
