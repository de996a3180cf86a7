package org.tollgate.governance.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.tollgate.governance.schedule.LinkType;

/**
 * What a milestone waits for.
 *
 * @param milestone the id of the one that comes before
 * @param lag working days between the two, negative where they may overlap
 */
@Embeddable
public record Predecessor(
    @Column(name = "predecessor") UUID milestone,
    @Enumerated(EnumType.STRING) @Column(name = "link_type") LinkType type,
    @Column(name = "lag") int lag) {

  /** No longer lag makes sense in a rollout of one to three years. */
  public static final int MOST_LAG = 999;

  public Predecessor {
    Objects.requireNonNull(milestone, "milestone");
    Objects.requireNonNull(type, "type");
    if (Math.abs(lag) > MOST_LAG) {
      throw new IllegalArgumentException("A lag of " + lag + " days");
    }
  }
}
