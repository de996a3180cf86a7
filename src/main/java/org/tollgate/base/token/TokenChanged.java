package org.tollgate.base.token;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** A token was made or revoked. */
record TokenChanged(Actor actor, String act, TokenId token, Map<String, Object> facts)
    implements Recordable {

  @Override
  public RolloutId rolloutId() {
    return null;
  }

  @Override
  public UUID subject() {
    return token.value();
  }
}
