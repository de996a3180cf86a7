package org.tollgate.learning.training;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** One meeting of a course with its seats; afterwards, who was there. */
@Entity
@Table(name = "training_session")
class Session extends AbstractAggregateRoot<Session> {

  @Embeddable
  record Seat(
      @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
          PersonId person,
      Boolean attended) {}

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "course_id")
  private UUID course;

  private Instant startsAt;

  @Column(name = "lasts_hours")
  private int hours;

  private String place;
  private int seats;
  private int changes;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "training_seat", joinColumns = @JoinColumn(name = "session_id"))
  @OrderColumn(name = "place")
  private List<Seat> taken = new ArrayList<>();

  protected Session() {}

  Session(CourseView course, SessionView.Wish wish) {
    this.id = UUID.randomUUID();
    this.rollout = course.rollout();
    this.course = course.id();
    this.startsAt = wish.startsAt();
    this.hours = wish.hours();
    this.place = wish.place();
    this.seats = wish.seats();
  }

  boolean isFull() {
    return taken.size() >= seats;
  }

  boolean hasBegun(Instant now) {
    return !now.isBefore(startsAt);
  }

  void take(PersonId person) {
    if (isFull()) {
      throw new IllegalStateException("No seat is free in " + id);
    }
    changes++;
    taken.add(new Seat(person, null));
  }

  void leave(PersonId person) {
    changes++;
    taken.removeIf(seat -> seat.person().equals(person));
  }

  /** Says of everybody who has a seat whether they were there. */
  void mark(Set<PersonId> there, Actor by) {
    changes++;
    List<Seat> marked =
        taken.stream().map(seat -> new Seat(seat.person(), there.contains(seat.person()))).toList();
    taken.clear();
    taken.addAll(marked);
    Set<PersonId> came = new HashSet<>(there);
    marked.stream().filter(seat -> !seat.attended()).forEach(seat -> came.remove(seat.person()));
    registerEvent(new TrainingAttended(by, rollout, id, came));
  }

  SessionView view() {
    return new SessionView(
        id,
        rollout,
        course,
        new SessionView.Wish(startsAt, hours, place, seats),
        taken.stream().map(seat -> new SessionView.Taken(seat.person(), seat.attended())).toList());
  }
}
