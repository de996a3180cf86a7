package org.tollgate.governance.raci;

import org.tollgate.base.shared.RolloutId;

/** The letters of a row are others than before; published in the transaction of the act. */
public record RowChanged(RolloutId rollout, RowKey row) {}
