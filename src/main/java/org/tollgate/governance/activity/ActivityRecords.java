package org.tollgate.governance.activity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.RolloutId;

/**
 * Records in Tollgate that close an activity by existing; answered by the module that owns them,
 * which also tells {@link ActivityManagement#recordsChanged} when one is made.
 */
public interface ActivityRecords {

  /**
   * The keys this source answers, for example {@code charter-accepted}; no two sources share one.
   */
  Set<String> keys();

  /**
   * Which of these records exist, in a fixed number of statements.
   *
   * @return by key, when the record was made in its present form, or empty where nobody knows; it
   *     closes an activity in rework only if that was after the decision to do it again
   */
  Map<String, Optional<Instant>> existing(RolloutId rollout);
}
