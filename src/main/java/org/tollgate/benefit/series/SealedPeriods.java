package org.tollgate.benefit.series;

import java.util.Optional;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.RolloutId;

/** Says which periods both parties signed; implemented above. */
public interface SealedPeriods {

  /** No value of a period that begins in it may change; empty while a new version is open. */
  Optional<DateRange> of(RolloutId rollout);
}
