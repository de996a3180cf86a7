package org.tollgate.improvement.steering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * One meeting of the steering committee. Its minutes are written until they are closed; each closed
 * edition keeps its text for good, and a correction begins the next.
 */
@Entity
@Table(name = "steering_meeting")
class SteeringMeeting extends AbstractAggregateRoot<SteeringMeeting> {

  /** Where a meeting stands. */
  public enum State {
    /** Ahead, or held and its minutes being written. */
    OPEN,
    /** Its minutes are closed. */
    CLOSED,
    CANCELLED
  }

  /**
   * Minutes as they were closed.
   *
   * @param number from 1
   * @param digest SHA-256 of the text in hex; also in the record
   * @param cause why the edition before was not right, or null for the first
   */
  @Embeddable
  record Edition(
      @Column(name = "number") int number,
      @Column(name = "wording") String text,
      @Column(name = "digest") String digest,
      @Column(name = "cause") String cause,
      @Embedded @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
          PersonId closedBy,
      @Column(name = "closed_at") Instant closedAt) {}

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "lasts_minutes")
  private int minutes;

  private String place;

  /** Grows with each change of the invitation (RFC 5545, 3.8.7.4). */
  @Column(name = "sequence_number")
  private int sequence;

  @Column(name = "changed_at")
  private Instant changedAt;

  private String notes = "";
  private String cause;

  @ElementCollection
  @CollectionTable(name = "steering_attendance", joinColumns = @JoinColumn(name = "meeting_id"))
  @MapKeyColumn(name = "seat_id")
  @Column(name = "presence")
  @Enumerated(EnumType.STRING)
  private Map<UUID, Presence> attendance = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "steering_decision", joinColumns = @JoinColumn(name = "meeting_id"))
  private Set<SteeringDecision> decisions = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "steering_edition", joinColumns = @JoinColumn(name = "meeting_id"))
  private Set<Edition> editions = new HashSet<>();

  protected SteeringMeeting() {}

  SteeringMeeting(RolloutId rollout, int number, MeetingPlan plan, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.number = number;
    this.state = State.OPEN;
    take(plan, now);
  }

  void replan(MeetingPlan plan, Instant now) {
    require(State.OPEN);
    sequence++;
    take(plan, now);
  }

  private void take(MeetingPlan plan, Instant now) {
    startsAt = plan.startsAt();
    minutes = plan.minutes();
    place = plan.place();
    changedAt = now;
  }

  void cancel(Instant now) {
    require(State.OPEN);
    if (!editions.isEmpty()) {
      throw new IllegalStateException("Meeting " + id + " was held");
    }
    state = State.CANCELLED;
    sequence++;
    changedAt = now;
  }

  void write(String words, Map<UUID, Presence> present) {
    require(State.OPEN);
    notes = words;
    attendance.clear();
    attendance.putAll(present);
  }

  void decide(SteeringDecision decision) {
    require(State.OPEN);
    decisions.add(decision);
  }

  /** Only a decision that no closed edition has. */
  void takeBack(int decision) {
    require(State.OPEN);
    decisions.removeIf(one -> one.number() == decision);
  }

  /**
   * @param text everything the minutes say
   */
  void close(Actor by, String text, String digest, Instant now) {
    require(State.OPEN);
    Edition edition = new Edition(editions.size() + 1, text, digest, cause, by.person(), now);
    editions.add(edition);
    state = State.CLOSED;
    cause = null;
    registerEvent(SteeringActs.closed(by, this, edition));
  }

  /** What was closed stays; the next edition begins as it ended. */
  void correct(String why) {
    require(State.CLOSED);
    cause = why;
    state = State.OPEN;
  }

  private void require(State needed) {
    if (state != needed) {
      throw new IllegalStateException("Meeting " + id + " is " + state + ", not " + needed);
    }
  }

  MeetingView view() {
    List<SteeringDecision> log = new ArrayList<>(decisions);
    log.sort(Comparator.comparing(SteeringDecision::number));
    List<MeetingView.EditionView> closed =
        editions.stream()
            .sorted(Comparator.comparing(Edition::number))
            .map(
                one ->
                    new MeetingView.EditionView(
                        one.number(),
                        one.text(),
                        one.digest(),
                        one.cause(),
                        one.closedBy(),
                        one.closedAt()))
            .toList();
    return new MeetingView(
        id,
        rollout,
        number,
        state.name(),
        new MeetingPlan(startsAt, minutes, place),
        new MeetingView.Invitation(sequence, changedAt),
        new MeetingView.Minutes(notes, cause, Map.copyOf(attendance), log),
        closed);
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  int number() {
    return number;
  }

  State state() {
    return state;
  }

  boolean wasHeld() {
    return !editions.isEmpty();
  }
}
