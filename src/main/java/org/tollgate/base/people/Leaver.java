package org.tollgate.base.people;

import java.time.LocalDate;
import org.tollgate.base.shared.PersonId;

/**
 * Somebody who has left and whose name is still known.
 *
 * @param contactErased whether all but the name is gone
 */
public record Leaver(PersonId person, String name, LocalDate leftOn, boolean contactErased) {}
