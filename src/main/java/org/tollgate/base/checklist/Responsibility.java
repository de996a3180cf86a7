package org.tollgate.base.checklist;

import java.util.Objects;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

/**
 * Who answers for an activity or a criterion.
 *
 * @param strand the strand it belongs to (P1)
 * @param tier the tier whose owner answers (P4)
 */
public record Responsibility(Strand strand, Tier tier) {

  public Responsibility {
    Objects.requireNonNull(strand, "strand");
    Objects.requireNonNull(tier, "tier");
  }
}
