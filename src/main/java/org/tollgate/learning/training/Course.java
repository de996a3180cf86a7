package org.tollgate.learning.training;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatRole;

/** One line of the training plan: who needs which course, how many hours of it, by when. */
@Entity
@Table(name = "training_course")
class Course extends AbstractAggregateRoot<Course> {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private String name;

  @Enumerated(EnumType.STRING)
  private CourseKind kind;

  private String department;

  @Enumerated(EnumType.STRING)
  private SeatRole seatRole;

  private int leastHours;
  private LocalDate due;
  private boolean dropped;

  protected Course() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  Course(RolloutId rollout, CourseView.Wish wish, Actor by) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.name = wish.name();
    this.kind = wish.kind();
    this.department = wish.department();
    this.seatRole = wish.role();
    this.leastHours = wish.hours();
    this.due = wish.due();
    registerEvent(act("training-planned", by));
  }

  /** Nobody needs it any more. */
  void drop(Actor by) {
    dropped = true;
    registerEvent(act("training-dropped", by));
  }

  CourseView view() {
    return new CourseView(
        id,
        rollout,
        new CourseView.Wish(name, kind, department, seatRole, leastHours, due),
        dropped);
  }

  private Recordable act(String act, Actor by) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("hours", leastHours);
    facts.put("due", due);
    return new Act(act, by, rollout, id, facts);
  }
}
