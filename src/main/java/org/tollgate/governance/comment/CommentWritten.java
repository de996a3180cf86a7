package org.tollgate.governance.comment;

import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * Somebody said something or took it back; published in the transaction of the act.
 *
 * @param kind and key which thing of the rollout it is about
 */
public record CommentWritten(RolloutId rollout, String kind, String key, PersonId author) {}
