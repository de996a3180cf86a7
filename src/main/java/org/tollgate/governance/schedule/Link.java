package org.tollgate.governance.schedule;

import java.util.Objects;
import java.util.UUID;

/**
 * One milestone waits for another.
 *
 * @param lag working days between the two ends; negative where they may overlap
 */
public record Link(UUID from, UUID to, LinkType type, int lag) {

  public Link {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(type, "type");
  }
}
