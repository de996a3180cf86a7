package org.tollgate.base.audit;

import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.RolloutId;

/**
 * Which rows of the record are asked for.
 *
 * @param rollouts rows of these rollouts only; empty for every row
 * @param act rows of this act only
 */
public record RecordFilter(Optional<Set<RolloutId>> rollouts, Optional<String> act) {

  public static final RecordFilter NONE = new RecordFilter(Optional.empty(), Optional.empty());

  public RecordFilter {
    rollouts = rollouts.map(Set::copyOf);
  }

  public static RecordFilter ofRollouts(Set<RolloutId> rollouts) {
    return new RecordFilter(Optional.of(rollouts), Optional.empty());
  }

  public RecordFilter withAct(String name) {
    return new RecordFilter(rollouts, Optional.of(name));
  }
}
