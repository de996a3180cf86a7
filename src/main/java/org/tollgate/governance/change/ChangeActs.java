package org.tollgate.governance.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on change requests that enter the record; texts only as salted digests. */
final class ChangeActs {

  private record Done(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  private ChangeActs() {}

  static Recordable raised(ChangeRequest change) {
    return done("change-raised", change.view().course().raisedBy(), change, new HashMap<>());
  }

  static Recordable submitted(ChangeRequest change) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("round", change.view().course().round());
    facts.put("ballot", change.view().course().ballot().value());
    facts.put("shown", hash(change));
    return done("change-submitted", change.submittedBy(), change, facts);
  }

  static Recordable decided(ChangeRequest change) {
    ChangeView view = change.view();
    Map<String, Object> facts = new HashMap<>();
    facts.put("state", view.state());
    PersonId by = view.course().decidedBy();
    if (by == null) {
      facts.put("ballot", view.course().ballot().value());
      facts.put("outcome", view.course().outcome());
    }
    return done("change-decided", by == null ? Actor.SYSTEM.person() : by, change, facts);
  }

  /** SHA-256 in hex of everything that is asked for, in this round. */
  static String hash(ChangeRequest change) {
    ChangeView view = change.view();
    String text = change.salt() + view.wish() + new TreeMap<>(view.days()) + view.course().round();
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Recordable done(
      String act, PersonId by, ChangeRequest change, Map<String, Object> facts) {
    ChangeView view = change.view();
    facts.put("number", view.number());
    facts.put("days", view.wish().effects().days());
    facts.put("money", view.wish().effects().money());
    facts.put("rebaseline", view.wish().rebaseline());
    return new Done(act, Actor.of(by), change.rollout(), change.id().value(), facts);
  }
}
