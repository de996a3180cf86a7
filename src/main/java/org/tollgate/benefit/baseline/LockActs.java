package org.tollgate.benefit.baseline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.signing.PartySignature;

/** The acts on baselines that enter the record. */
final class LockActs {

  private LockActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  /**
   * @param signature that was given, or null
   */
  static Recordable of(String act, Actor by, LockView view, PartySignature signature) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", view.number());
    facts.put("digest", signature == null ? view.seal().digest() : signature.digest());
    facts.put("side", signature == null ? null : signature.side());
    facts.put("organisation", signature == null ? null : signature.organisation().value());
    return new Act(act, by, view.rollout(), view.id().value(), facts);
  }
}
