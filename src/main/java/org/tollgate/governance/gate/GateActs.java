package org.tollgate.governance.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.evidence.EvidenceFile;

/** The acts on gates that enter the record. */
final class GateActs {

  private GateActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable submitted(Actor by, GateReview review, Submission submission) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("submission", submission.number());
    facts.put("frozen", submission.frozen().hash());
    facts.put("ballot", submission.ballot().value());
    return act("gate-submitted", by, review, facts);
  }

  static Recordable withdrawn(Actor by, GateReview review, BallotId ballot) {
    return act("gate-withdrawn", by, review, Map.of("ballot", ballot.value()));
  }

  static Recordable altered(GateReview review, BallotId ballot, EvidenceFile file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ballot", ballot.value());
    facts.put("criterion", file.criterion());
    facts.put("sha256", file.document().sha256());
    return act("gate-evidence-altered", Actor.SYSTEM, review, facts);
  }

  static Recordable suspended(GateReview review, BallotId ballot, Set<String> codes) {
    return act(
        "gate-ballot-suspended",
        Actor.SYSTEM,
        review,
        Map.of("ballot", ballot.value(), "criteria", List.copyOf(codes)));
  }

  /**
   * @param voted what the ballot came to; at the last gate it may be another word than the outcome
   */
  static Recordable decided(GateReview review, BallotId ballot, Outcome voted, int conditions) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("outcome", review.outcome());
    facts.put("voted", voted);
    facts.put("ballot", ballot.value());
    facts.put("conditions", conditions);
    return act("gate-decided", Actor.SYSTEM, review, facts);
  }

  static Recordable reworkAgreed(Actor by, GateReview review, int activities) {
    return act("gate-rework-agreed", by, review, Map.of("activities", activities));
  }

  static Recordable furtherRounds(GateReview review) {
    return act("gate-further-rounds", Actor.SYSTEM, review, Map.of());
  }

  /** Someone tried what the rules of the gate forbid. */
  static Recordable refused(String act, Actor by, GateReview review, Refusal refusal) {
    return act(act, by, review, Map.of("reason", refusal.reason()));
  }

  private static Recordable act(
      String act, Actor by, GateReview review, Map<String, Object> facts) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("gate", review.phase().number());
    all.put("round", review.round());
    return new Act(act, by, review.rollout(), review.id().value(), all);
  }
}
