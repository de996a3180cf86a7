package org.tollgate.base.people;

import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;

/** An absence with the id by which it can be withdrawn; both days are included. */
public record AbsenceView(UUID id, PersonId person, LocalDate firstDay, LocalDate lastDay) {

  public DateRange days() {
    return new DateRange(firstDay, lastDay);
  }
}
