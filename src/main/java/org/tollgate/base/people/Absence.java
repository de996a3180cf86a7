package org.tollgate.base.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.DateRange;

/** Whole days on which a person is away. */
@Embeddable
record Absence(
    @Column(name = "absence_id") UUID id,
    @Column(name = "first_day") LocalDate firstDay,
    @Column(name = "last_day") LocalDate lastDay) {

  static Absence during(DateRange days) {
    return new Absence(UUID.randomUUID(), days.from(), days.to());
  }

  DateRange days() {
    return new DateRange(firstDay, lastDay);
  }
}
