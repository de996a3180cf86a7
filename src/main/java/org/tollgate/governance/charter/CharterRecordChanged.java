package org.tollgate.governance.charter;

import org.tollgate.base.shared.RolloutId;

/** What {@link CharterRecords} says of a rollout may have changed. */
public record CharterRecordChanged(RolloutId rollout) {}
