package org.tollgate.governance.retreat;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * A retreat was entered, ended or seen by a member.
 *
 * @param act retreat-entered, retreat-ended or retreat-seen
 */
public record RetreatChanged(
    String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
    implements Recordable {}
