package org.tollgate.governance.task;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.shared.RolloutId;

/** Tells the inbox what the rollouts are called; implemented by the module that keeps them. */
public interface WorkPlaces {

  /** One statement for any number of rollouts; one that is missing has no name in the inbox. */
  Map<RolloutId, Place> places(Set<RolloutId> rollouts);

  /**
   * @param name of the rollout
   * @param zone in which its days begin and end
   */
  record Place(String name, ZoneId zone) {}
}
