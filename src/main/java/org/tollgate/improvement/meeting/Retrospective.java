package org.tollgate.improvement.meeting;

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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.signal.Signal;

/**
 * One meeting after go-live. It goes through its agenda in order; it leaves the first stage only
 * when no overdue action is undecided and closes only when every action carried over was looked at
 * (R2). Closed, it never changes.
 */
@Entity
@Table(name = "retrospective")
class Retrospective extends AbstractAggregateRoot<Retrospective> {

  @EmbeddedId private RetrospectiveId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  private LocalDate nominalOn;
  private LocalDate heldOn;
  private Instant meetsAt;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private boolean invited;
  private Instant openedAt;
  private Instant closedAt;
  private String minutes;

  @ElementCollection
  @CollectionTable(
      name = "retrospective_signal",
      joinColumns = @JoinColumn(name = "retrospective_id"))
  @OrderColumn(name = "place")
  private List<Signal> signals = new ArrayList<>();

  protected Retrospective() {}

  /**
   * @param number counted per rollout from 1
   */
  Retrospective(RolloutId rollout, int number, MeetingDays days, ZoneId zone) {
    this.id = RetrospectiveId.random();
    this.rollout = rollout;
    this.number = number;
    this.nominalOn = days.nominal();
    this.heldOn = days.held();
    this.meetsAt = days.begins(zone);
    this.stage = Stage.CALLED;
    registerEvent(MeetingActs.of("retrospective-called", Actor.SYSTEM, this));
    registerEvent(new RetrospectiveEvents.Called(rollout, id, number, meetsAt));
  }

  /**
   * @return whether this call invited them
   */
  boolean invite() {
    boolean fresh = !invited && stage == Stage.CALLED;
    invited = true;
    return fresh;
  }

  /**
   * @param seen what the system has seen, as it stands in the minutes from now on
   */
  Optional<Refusal> open(Actor by, List<Signal> seen, Instant at, LocalDate today) {
    if (stage != Stage.CALLED) {
      return Optional.of(Refusal.because("meeting.refused.begun"));
    }
    if (today.isBefore(heldOn)) {
      return Optional.of(Refusal.because("meeting.refused.early", heldOn.toString()));
    }
    stage = Stage.ACTIONS;
    openedAt = at;
    signals.addAll(seen);
    registerEvent(MeetingActs.of("retrospective-opened", by, this));
    return Optional.empty();
  }

  /**
   * Goes to the next point of the agenda.
   *
   * @param undecided codes of overdue actions that nobody has decided
   */
  Optional<Refusal> goOn(List<String> undecided) {
    if (!stage.isRunning() || stage == Stage.MINUTES) {
      return Optional.of(Refusal.because("meeting.refused.stage"));
    }
    if (stage == Stage.ACTIONS && !undecided.isEmpty()) {
      return Optional.of(
          Refusal.because("meeting.refused.undecided", String.join(", ", undecided)));
    }
    stage = stage.next();
    return Optional.empty();
  }

  /**
   * @param unseen codes of open actions at which the meeting has not looked
   * @param unanswered number of suggestions without an answer
   */
  Optional<Refusal> close(
      Actor by, List<String> unseen, int unanswered, String written, Instant at) {
    if (stage != Stage.MINUTES) {
      return Optional.of(Refusal.because("meeting.refused.stage"));
    }
    if (!unseen.isEmpty()) {
      return Optional.of(Refusal.because("meeting.refused.unseen", String.join(", ", unseen)));
    }
    if (unanswered > 0) {
      return Optional.of(Refusal.because("meeting.refused.unanswered", unanswered));
    }
    stage = Stage.CLOSED;
    closedAt = at;
    minutes = written == null || written.isBlank() ? null : written.strip();
    registerEvent(MeetingActs.of("retrospective-closed", by, this));
    registerEvent(new RetrospectiveEvents.Closed(rollout, id));
    return Optional.empty();
  }

  RetrospectiveId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  int number() {
    return number;
  }

  Stage stage() {
    return stage;
  }

  MeetingDays days() {
    return new MeetingDays(nominalOn, heldOn);
  }

  Instant meetsAt() {
    return meetsAt;
  }

  Instant openedAt() {
    return openedAt;
  }

  String minutes() {
    return minutes;
  }

  List<Signal> signals() {
    return List.copyOf(signals);
  }

  Retrospectives.Meeting view() {
    return new Retrospectives.Meeting(
        id, rollout, number, heldOn, stage, new Retrospectives.Times(meetsAt, openedAt, closedAt));
  }
}
