package org.tollgate.governance.activity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/**
 * Which seat brings the output, which accepts it, and until when. People are those who hold the
 * seats now; null while a seat is vacant.
 *
 * @param due last day in the rollout's time zone, or null where no gate date is planned
 */
@Embeddable
record Assignment(
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "responsible_seat"))
        SeatId responsibleSeat,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "responsible_person"))
        PersonId responsible,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "accepting_seat"))
        SeatId acceptingSeat,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "accepting_person"))
        PersonId accepting,
    @Column(name = "due") LocalDate due) {

  /** What a row holds whose seats are all missing and whose phase has no date. */
  static final Assignment NONE = new Assignment(null, null, null, null, null);

  static Assignment of(SeatView responsible, SeatView accepting, LocalDate due) {
    return new Assignment(
        responsible == null ? null : responsible.id(),
        responsible == null ? null : responsible.person(),
        accepting == null ? null : accepting.id(),
        accepting == null ? null : accepting.person(),
        due);
  }

  Assignment dueOn(LocalDate day) {
    return new Assignment(responsibleSeat, responsible, acceptingSeat, accepting, day);
  }

  boolean concerns(SeatId seat) {
    return seat.equals(responsibleSeat) || seat.equals(acceptingSeat);
  }
}
