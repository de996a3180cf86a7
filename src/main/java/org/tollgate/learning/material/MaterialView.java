package org.tollgate.learning.material;

import java.time.Instant;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * An edition as others see it.
 *
 * @param bound id, procedure, its version and the number of the edition, counted from 1
 * @param text Markdown
 * @param hash SHA-256 of title and text, in hex
 */
public record MaterialView(Bound bound, String title, String text, String hash, Written written) {

  public record Bound(UUID id, ProcedureId procedure, int procedureVersion, int number) {}

  public record Written(PersonId by, Instant at) {}

  /** Whether the procedure has moved on since. */
  public boolean isStale(int released) {
    return bound.procedureVersion() < released;
  }

  public int number() {
    return bound.number();
  }
}
