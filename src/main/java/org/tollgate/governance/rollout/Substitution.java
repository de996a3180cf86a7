package org.tollgate.governance.rollout;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * Who acts for a seat on which days (M7). It stands for the seat, not for a person, and only the
 * holder or the chair can name it: therefore it never leads on to a second substitute.
 */
@Entity
@Table(name = "substitution")
class Substitution {

  @Id
  @Column(name = "substitution_id")
  private UUID id;

  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private SeatId seat;
  @Embedded private PersonId person;
  private LocalDate fromDay;
  private LocalDate toDay;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "named_by"))
  private PersonId namedBy;

  private boolean withdrawn;

  protected Substitution() {}

  Substitution(Seat seat, PersonId person, DateRange days, PersonId namedBy) {
    this.id = UUID.randomUUID();
    this.rollout = seat.rollout();
    this.seat = seat.id();
    this.person = person;
    this.fromDay = days.from();
    this.toDay = days.to();
    this.namedBy = namedBy;
  }

  /** Ends it; days that are over stay as they were, so that old votes remain explained. */
  void withdraw(LocalDate today) {
    if (fromDay.isBefore(today)) {
      toDay = toDay.isBefore(today) ? toDay : today.minusDays(1);
    } else {
      withdrawn = true;
    }
  }

  boolean overlaps(DateRange days) {
    return !withdrawn && days().overlaps(days);
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  SeatId seat() {
    return seat;
  }

  PersonId person() {
    return person;
  }

  PersonId namedBy() {
    return namedBy;
  }

  DateRange days() {
    return new DateRange(fromDay, toDay);
  }
}
