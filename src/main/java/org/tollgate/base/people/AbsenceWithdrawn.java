package org.tollgate.base.people;

import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;

/** A person will not be away on these days after all. */
public record AbsenceWithdrawn(PersonId person, DateRange days) {}
