package org.tollgate.governance.charter;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts of this module that enter the record. */
final class CharterActs {

  private record Done(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  private CharterActs() {}

  /** A signature under a text: what it means and the digest of what was shown. */
  static Recordable signed(Actor actor, Charter charter, Signature signature) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", signature.kind());
    facts.put("version", charter.number());
    facts.put("digest", signature.digest());
    facts.put("signature", signature.id());
    return new Done(act(charter, signature), actor, charter.rollout(), charter.id(), facts);
  }

  private static String act(Charter charter, Signature signature) {
    if (signature.kind() != SignatureKind.CHARTER) {
      return "charter-signed";
    }
    return charter.number() == 1 ? "charter-accepted" : "charter-changed";
  }
}
