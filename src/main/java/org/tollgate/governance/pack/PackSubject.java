package org.tollgate.governance.pack;

import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/**
 * Of which round of which gate a pack is.
 *
 * @param phase the phase that the gate closes
 * @param round from 1
 */
public record PackSubject(RolloutId rollout, Phase phase, int round) {}
