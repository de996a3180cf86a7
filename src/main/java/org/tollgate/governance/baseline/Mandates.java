package org.tollgate.governance.baseline;

import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.shared.RolloutId;

/** Says on whose decision a later baseline may be signed; implemented above. */
public interface Mandates {

  /** An agreed change request that moves the baseline and has not been carried out. */
  Optional<UUID> open(RolloutId rollout);

  /** The baseline of this request is signed. */
  void used(UUID mandate);
}
