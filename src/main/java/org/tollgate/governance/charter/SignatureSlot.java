package org.tollgate.governance.charter;

import org.tollgate.base.shared.PersonId;

/**
 * A place for a signature under a charter.
 *
 * @param department only for {@link SignatureKind#SUPPORT}, else null
 * @param person who has to sign, or null while nobody is named
 */
public record SignatureSlot(SignatureKind kind, String department, PersonId person) {}
