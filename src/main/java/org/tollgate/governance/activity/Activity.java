package org.tollgate.governance.activity;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.governance.activity.ActivityStep.Kind;

/**
 * One activity of one rollout. It ends only by its output: a document version that another person
 * than its author accepted, or a record that exists; an optional one may be left out with a reason.
 * What was once handed in, accepted or returned stays readable.
 */
@Entity
@Table(name = "activity")
class Activity extends AbstractAggregateRoot<Activity> {

  @EmbeddedId private ActivityId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private Blueprint blueprint;
  @Embedded private Assignment assignment;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private State state;

  @Column(name = "place")
  private int place;

  @Column(name = "rework")
  private boolean rework;

  @Column(name = "ended_at")
  private Instant endedAt;

  @ElementCollection
  @CollectionTable(name = "activity_output", joinColumns = @JoinColumn(name = "activity_id"))
  @OrderColumn(name = "place")
  private List<OutputVersion> outputs = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "activity_step", joinColumns = @JoinColumn(name = "activity_id"))
  @OrderColumn(name = "place")
  private List<ActivityStep> steps = new ArrayList<>();

  protected Activity() {}

  /**
   * @param place its place in the order of the rollout's activities
   */
  Activity(
      Actor by, RolloutId rollout, Blueprint blueprint, Assignment seats, int place, Instant at) {
    this.id = ActivityId.random();
    this.rollout = rollout;
    this.blueprint = blueprint;
    this.assignment = seats;
    this.place = place;
    this.state = State.OPEN;
    note(Kind.OPENED, by, at, null);
  }

  /** Why this person cannot hand in an output now; asked before a file is stored. */
  Optional<Refusal> whyNotSubmit(PersonId author) {
    if (state.isEnded()) {
      return no("activity.refused.ended");
    }
    if (!isClosedByDocument()) {
      return no("activity.refused.closed-by-record");
    }
    return author.equals(assignment().responsible())
        ? Optional.empty()
        : no("activity.refused.not-responsible");
  }

  /** A newer version takes the place of one that nobody has judged yet. */
  Optional<Refusal> submit(Actor author, OutputVersion.File file, Instant at) {
    Optional<Refusal> refusal = whyNotSubmit(author.person());
    if (refusal.isPresent()) {
      return refusal;
    }
    outputs.replaceAll(earlier -> earlier.isWaiting() ? earlier.replaced() : earlier);
    outputs.add(OutputVersion.waiting(file, author.person(), at));
    state = State.SUBMITTED;
    note(Kind.SUBMITTED, author, at, null);
    return Optional.empty();
  }

  /**
   * Why this person cannot accept or return the version now.
   *
   * @param standIn who acts for the accepting seat today, or null
   */
  Optional<Refusal> whyNotJudge(PersonId by, PersonId standIn, int number) {
    if (state != State.SUBMITTED) {
      return no("activity.refused.nothing-waits");
    }
    if (number != outputs.size()) {
      return no("activity.refused.newer-version");
    }
    if (version(number).author().equals(by)) {
      return no("activity.refused.own-output");
    }
    return by.equals(assignment().accepting()) || by.equals(standIn)
        ? Optional.empty()
        : no("activity.refused.not-accepting");
  }

  /**
   * @param standIn who acts for the accepting seat today, or null
   * @param number the version that was read, from 1
   */
  Optional<Refusal> accept(Actor by, PersonId standIn, int number, Instant at) {
    Optional<Refusal> refusal = whyNotJudge(by.person(), standIn, number);
    if (refusal.isPresent()) {
      return refusal;
    }
    OutputVersion accepted = version(number).accepted(by.person(), at);
    outputs.set(number - 1, accepted);
    note(Kind.ACCEPTED, by, at, null);
    registerEvent(ActivityActs.accepted(by, this, number, accepted));
    end(State.CLOSED, at);
    return Optional.empty();
  }

  /** The output does not do; the activity is open again. */
  Optional<Refusal> giveBack(Actor by, PersonId standIn, int number, String remark, Instant at) {
    Optional<Refusal> refusal = whyNotJudge(by.person(), standIn, number);
    if (refusal.isPresent()) {
      return refusal;
    }
    outputs.set(number - 1, version(number).returned(by.person(), at, remark));
    state = State.OPEN;
    note(Kind.RETURNED, by, at, remark);
    return Optional.empty();
  }

  /** The record that closes it exists; in rework, it was made anew. */
  void closeByRecord(Instant at) {
    if (blueprint.recordKey() == null || state.isEnded()) {
      return;
    }
    note(Kind.CLOSED_BY_RECORD, Actor.SYSTEM, at, null);
    registerEvent(ActivityActs.closedByRecord(this));
    end(State.CLOSED, at);
  }

  /** Why it cannot be left out now. */
  Optional<Refusal> whyNotLeaveOut() {
    if (blueprint.mandatory()) {
      return no("activity.refused.mandatory");
    }
    return state.isEnded() ? no("activity.refused.ended") : Optional.empty();
  }

  Optional<Refusal> leaveOut(Actor by, String reason, Instant at) {
    Optional<Refusal> refusal = whyNotLeaveOut();
    if (refusal.isPresent()) {
      return refusal;
    }
    outputs.replaceAll(earlier -> earlier.isWaiting() ? earlier.replaced() : earlier);
    note(Kind.LEFT_OUT, by, at, reason);
    registerEvent(ActivityActs.leftOut(by, this));
    end(State.LEFT_OUT, at);
    return Optional.empty();
  }

  /** Done again after a NO-GO; what is open already stays so. */
  void reopen(Actor by, String reason, Assignment to, Instant at) {
    if (!state.isEnded()) {
      return;
    }
    state = State.OPEN;
    rework = true;
    endedAt = null;
    assignment = to;
    note(Kind.REOPENED, by, at, reason);
    registerEvent(ActivityActs.reopened(by, this));
    registerEvent(new ActivityEvents.Reopened(rollout, blueprint.phase(), blueprint.code()));
  }

  void reassign(Actor by, Assignment to, Instant at) {
    take(by, to, at);
    registerEvent(
        new ActivityEvents.Reassigned(
            by, rollout, blueprint.code(), to.responsibleSeat(), to.acceptingSeat()));
  }

  /** The plan of duties was changed; the activity goes with it. */
  void take(Actor by, Assignment to, Instant at) {
    assignment = to;
    note(Kind.REASSIGNED, by, at, null);
  }

  /** A seat changed hands; the activity goes with the seat. */
  void follow(Assignment to) {
    assignment = to;
  }

  /** Whether a document version can close it: in rework also what a record closed before. */
  boolean isClosedByDocument() {
    return blueprint.recordKey() == null || rework;
  }

  /** When it was last opened again, or empty if it never was. */
  Optional<Instant> reopenedAt() {
    return steps.stream()
        .filter(step -> step.kind() == Kind.REOPENED)
        .map(ActivityStep::at)
        .reduce((earlier, later) -> later);
  }

  Optional<OutputVersion> waiting() {
    return outputs.stream().filter(OutputVersion::isWaiting).findFirst();
  }

  /**
   * @throws IndexOutOfBoundsException if there is no version of this number
   */
  OutputVersion version(int number) {
    return outputs.get(number - 1);
  }

  ActivityId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  Blueprint blueprint() {
    return blueprint;
  }

  Assignment assignment() {
    return assignment == null ? Assignment.NONE : assignment;
  }

  State state() {
    return state;
  }

  Instant endedAt() {
    return endedAt;
  }

  List<OutputVersion> outputs() {
    return List.copyOf(outputs);
  }

  List<ActivityStep> steps() {
    return List.copyOf(steps);
  }

  private void end(State ended, Instant at) {
    state = ended;
    endedAt = at;
    registerEvent(new ActivityEvents.Ended(rollout, blueprint.phase(), blueprint.code()));
  }

  private void note(Kind kind, Actor actor, Instant at, String remark) {
    steps.add(new ActivityStep(kind, actor.person(), at, remark));
  }

  private static Optional<Refusal> no(String reason) {
    return Optional.of(Refusal.because(reason));
  }
}
