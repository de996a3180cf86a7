package org.tollgate.governance.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/** The acts of a ballot that enter the record: ids, words of the record and salted digests only. */
final class BallotActs {

  private record Done(
      String act,
      Actor actor,
      RolloutId rolloutId,
      UUID subject,
      Map<String, Object> facts,
      boolean survivesRollback)
      implements Recordable {}

  private BallotActs() {}

  static Recordable opened(Ballot ballot) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", ballot.subject().kind());
    facts.put("about", ballot.subject().id());
    facts.put("deadline", ballot.term().deadline());
    facts.put("rule", rule(ballot.rule()));
    facts.put("roster", ballot.lines().stream().map(BallotActs::line).toList());
    facts.put(
        "barred",
        ballot.barred().stream().map(b -> b.person().value().toString()).sorted().toList());
    return done("ballot-opened", Actor.of(ballot.submittedBy()), ballot, facts);
  }

  /** The deadline moved, or a tie or a suspension began or ended. */
  static Recordable turned(String act, Actor actor, Ballot ballot) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("deadline", ballot.term().deadline());
    List<String> unmet = new ArrayList<>(ballot.unmet().waitingLines());
    unmet.addAll(ballot.unmet().acceptedLines());
    facts.put("unmet", unmet.stream().map(SignedText::sha256).toList());
    return done(act, actor, ballot, facts);
  }

  static Recordable seatPassed(Ballot ballot, SeatId seat, PersonId to) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("seat", seat.value());
    put(facts, "to", to == null ? null : to.value());
    put(facts, "barred", ballot.line(seat).map(RosterSeat::barred).orElse(null));
    return done("ballot-seat-passed", Actor.SYSTEM, ballot, facts);
  }

  static Recordable cast(
      Actor actor, Ballot ballot, SeatId seat, boolean casting, Vote.Signed signed) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("seat", seat.value());
    // a digest until the ballot closes: the record is read while it is open
    facts.put("choice", SignedText.sha256(signed.salt() + signed.choice()));
    facts.put("holder", signed.voter().holder().value());
    facts.put("substitute", !signed.voter().by().equals(signed.voter().holder()));
    facts.put("passwordReset", signed.voter().passwordReset());
    facts.put("shown", signed.text().hash());
    facts.put("signedAt", signed.at());
    facts.put("comment", SignedText.sha256(signed.salt() + signed.comment()));
    facts.put("conditions", SignedText.sha256(signed.salt() + conditions(signed)));
    return done(casting ? "casting-vote-cast" : "vote-cast", actor, ballot, facts);
  }

  private static String conditions(Vote.Signed signed) {
    return signed.conditions().stream()
        .map(
            condition ->
                String.join(
                    "\n",
                    condition.text(),
                    condition.owner().toString(),
                    condition.due().toString(),
                    String.valueOf(condition.critical())))
        .collect(Collectors.joining("\n\n"));
  }

  /** Written even if the request ends in an error page. */
  static Recordable refused(Actor actor, Ballot ballot, String reason) {
    Map<String, Object> facts = Map.of("reason", reason);
    return new Done("vote-refused", actor, ballot.rollout(), ballot.id().value(), facts, true);
  }

  static Recordable closed(Actor actor, Ballot ballot) {
    Count count = ballot.count();
    Map<String, Object> facts = new HashMap<>();
    facts.put("outcome", ballot.outcome());
    facts.put("decidedBy", ballot.decidedBy());
    facts.put("entitled", count.entitled());
    facts.put("quorum", count.quorum());
    Map<String, Object> votes = new HashMap<>();
    for (Choice choice : Choice.values()) {
      votes.put(choice.name(), count.roster().stream().filter(s -> s.vote() == choice).count());
    }
    facts.put("votes", votes);
    facts.put(
        "choices",
        count.roster().stream()
            .filter(seat -> seat.vote() != null)
            .map(seat -> Map.of("seat", seat.id().value(), "choice", seat.vote()))
            .toList());
    return done("ballot-closed", actor, ballot, facts);
  }

  private static Map<String, Object> rule(VotingRule rule) {
    return Map.of(
        "majority", rule.majority(),
        "thresholdPercent", rule.thresholdPercent(),
        "quorumPercent", rule.quorumPercent(),
        "fallback", rule.fallback(),
        "extensionDays", rule.extensionDays());
  }

  private static Map<String, Object> line(RosterSeat line) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("seat", line.seat().value());
    put(facts, "holder", line.holder() == null ? null : line.holder().value());
    facts.put("chair", line.isChair());
    facts.put("veto", line.hasVeto());
    put(facts, "barred", line.barred());
    return facts;
  }

  private static Recordable done(
      String act, Actor actor, Ballot ballot, Map<String, Object> facts) {
    return new Done(
        act,
        actor,
        ballot.rollout(),
        ballot.id().value(),
        Collections.unmodifiableMap(facts),
        false);
  }

  private static void put(Map<String, Object> facts, String key, Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }
}
