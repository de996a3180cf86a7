package org.tollgate.improvement.steering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** What somebody does until a day because a meeting asked for it. */
@Entity
@Table(name = "steering_action")
class SteeringAction {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "meeting_id")
  private UUID meeting;

  private String wording;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  private LocalDate due;

  @Column(name = "done_at")
  private Instant doneAt;

  protected SteeringAction() {}

  SteeringAction(SteeringMeeting meeting, String wording, PersonId owner, LocalDate due) {
    this.id = UUID.randomUUID();
    this.rollout = meeting.rollout();
    this.meeting = meeting.id();
    this.wording = SteeringDecision.text(wording);
    this.owner = owner;
    this.due = due;
  }

  void done(Instant now) {
    doneAt = now;
  }

  void give(PersonId to) {
    owner = to;
  }

  Line line() {
    return new Line(id, meeting, wording, owner, due, doneAt);
  }

  RolloutId rollout() {
    return rollout;
  }

  /**
   * An action as others see it.
   *
   * @param doneAt null while it is open
   */
  record Line(
      UUID id, UUID meeting, String wording, PersonId owner, LocalDate due, Instant doneAt) {}
}
