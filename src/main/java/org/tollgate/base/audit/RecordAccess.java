package org.tollgate.base.audit;

import java.util.Map;
import java.util.Set;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/**
 * Who may read the record; implemented by the module that knows the seats. An administrator is
 * refused before this is asked.
 */
public interface RecordAccess {

  /** Whether the actor reads every row, also those that belong to no rollout. */
  boolean mayReadAll(Actor actor);

  /** The rollouts whose rows the actor reads: those with a seat as auditor, chair or director. */
  Set<RolloutId> readable(Actor actor);

  /** What the rollouts are called; in one statement, those that do not exist left out. */
  Map<RolloutId, String> names(Set<RolloutId> rollouts);
}
