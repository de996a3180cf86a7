package org.tollgate.governance.dossier;

import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/**
 * Of which round of which gate a paper is.
 *
 * @param phase the phase that the gate closes
 * @param round from 1
 */
public record RoundSubject(RolloutId rollout, Phase phase, int round) {}
