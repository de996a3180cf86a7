package org.tollgate.governance.outreach;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A line as others see it.
 *
 * @param sentAt null until its day
 * @param read to whom it went, with when they confirmed or null
 */
public record LineView(
    UUID id,
    RolloutId rollout,
    NewLine what,
    PersonId sender,
    Instant sentAt,
    Map<PersonId, Instant> read) {

  public boolean isSent() {
    return sentAt != null;
  }

  public long confirmed() {
    return read.values().stream().filter(Objects::nonNull).count();
  }

  /** Whether this person is asked to confirm and has not. */
  public boolean awaits(PersonId person) {
    return what.confirm() && read.containsKey(person) && read.get(person) == null;
  }
}
