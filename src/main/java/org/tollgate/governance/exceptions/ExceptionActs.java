package org.tollgate.governance.exceptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on exceptions that enter the record; texts only as salted digests. */
final class ExceptionActs {

  private record Done(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  private ExceptionActs() {}

  static Recordable opened(ExceptionCase exception) {
    ExceptionView view = exception.view();
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", view.number());
    facts.put("kind", view.reason().kind());
    facts.put("phase", view.phase());
    facts.put("breach", digest(exception.salt(), view.reason().text()));
    return done("exception-opened", view.course().openedBy(), exception, facts);
  }

  static Recordable submitted(ExceptionCase exception) {
    ExceptionView view = exception.view();
    Map<String, Object> facts = new HashMap<>();
    facts.put("round", view.course().round());
    facts.put("ballot", view.course().ballot().value());
    facts.put("proposal", view.proposal().kind());
    facts.put("shown", hash(exception));
    view.proposal().gates().forEach((phase, day) -> facts.put("gate-" + phase.number(), day));
    Proposal.SeatWish seat = view.proposal().seat();
    if (seat != null) {
      facts.putAll(facts(seat));
    }
    return done("exception-submitted", view.course().submittedBy(), exception, facts);
  }

  private static Map<String, Object> facts(Proposal.SeatWish wish) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("seatAct", wish.act());
    if (wish.seat() != null) {
      facts.put("seat", wish.seat().value());
    }
    if (wish.person() != null) {
      facts.put("person", wish.person().value());
    }
    if (wish.added() != null) {
      facts.put("organisation", wish.added().organisation().value());
    }
    if (wish.rule() != null) {
      facts.put("majority", wish.rule().majority());
      facts.put("thresholdPercent", wish.rule().thresholdPercent());
      facts.put("quorumPercent", wish.rule().quorumPercent());
      facts.put("fallback", wish.rule().fallback());
      facts.put("ballotDays", wish.rule().ballotDays());
      facts.put("extensionDays", wish.rule().extensionDays());
    }
    return facts;
  }

  static Recordable decided(ExceptionCase exception) {
    ExceptionView view = exception.view();
    Map<String, Object> facts =
        Map.of(
            "round", view.course().round(),
            "ballot", view.course().ballot().value(),
            "outcome", view.course().outcome(),
            "state", view.state());
    return done("exception-decided", Actor.SYSTEM.person(), exception, facts);
  }

  static Recordable hindered(ExceptionCase exception, String reason) {
    return done("exception-hindered", Actor.SYSTEM.person(), exception, Map.of("reason", reason));
  }

  /** SHA-256 in hex of everything that the committee is asked, in this round. */
  static String hash(ExceptionCase exception) {
    ExceptionView view = exception.view();
    return digest(
        exception.salt(),
        view.reason().kind()
            + "\n"
            + view.reason().text()
            + "\n"
            + view.reason().options()
            + "\n"
            + text(view.proposal())
            + "\n"
            + view.course().round());
  }

  /** Every part in a fixed order; what an earlier version hashed is hashed alike. */
  private static String text(Proposal proposal) {
    Proposal.SeatWish wish = proposal.seat();
    String seat =
        wish == null
            ? "null"
            : "SeatWish[act=%s, seat=%s, person=%s%s%s]"
                .formatted(
                    wish.act(),
                    wish.seat(),
                    wish.person(),
                    wish.added() == null ? "" : ", added=" + wish.added(),
                    wish.rule() == null ? "" : ", rule=" + wish.rule());
    return "Proposal[kind=%s, gates=%s, seat=%s]"
        .formatted(proposal.kind(), proposal.gates(), seat);
  }

  private static String digest(String salt, String text) {
    try {
      byte[] bytes = (salt + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recordable done(
      String act, PersonId by, ExceptionCase exception, Map<String, Object> facts) {
    return new Done(act, Actor.of(by), exception.rollout(), exception.id().value(), facts);
  }
}
