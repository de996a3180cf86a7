package org.tollgate.governance.rollout;

import java.util.Map;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** Tells the navigation what waits for the reader behind its entries; implemented above. */
public interface RailCounter {

  /** By the word of an entry, for example {@code conditions}; in a fixed number of statements. */
  Map<String, Integer> waiting(Actor actor, RolloutId rollout);
}
