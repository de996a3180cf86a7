package org.tollgate.base.audit;

import java.util.Set;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * What others did in one rollout after a row of the record.
 *
 * @param acts those that are asked for, at least one
 * @param after number of the last row that is not asked for
 * @param without whose acts are left out
 */
public record RecordSpan(RolloutId rollout, Set<String> acts, long after, PersonId without) {

  public RecordSpan {
    acts = Set.copyOf(acts);
  }
}
