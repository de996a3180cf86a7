package org.tollgate.base.people;

import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;

/** A person will be away, or is; a sponsor's duties may have to pass to the successor. */
public record AbsenceRecorded(PersonId person, DateRange days) {}
