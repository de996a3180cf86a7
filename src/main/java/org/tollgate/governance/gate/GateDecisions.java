package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.BallotEvents;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotRequest;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.condition.NewCondition;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.rollout.PhaseManagement;

/**
 * What a ballot's outcome does to its gate. GO and CONDITIONAL pass it; after HOLD and NO-GO a new
 * round opens, after a third NO-GO only once an exception allows it.
 *
 * <p>Conditions block the next gate. After the last gate there is none that they could block:
 * CONDITIONAL there counts as HOLD, its conditions block the last gate itself, and the rollout
 * closes by a later round's GO. The ballot says so beforehand.
 */
@Service
@Transactional
class GateDecisions {

  private final GateDesk desk;
  private final GateRounds rounds;
  private final EvidenceManagement evidence;
  private final ConditionManagement conditions;
  private final PhaseManagement phases;
  private final Clock clock;

  GateDecisions(
      GateDesk desk,
      GateRounds rounds,
      EvidenceManagement evidence,
      ConditionManagement conditions,
      PhaseManagement phases,
      Clock clock) {
    this.desk = desk;
    this.rounds = rounds;
    this.evidence = evidence;
    this.conditions = conditions;
    this.phases = phases;
    this.clock = clock;
  }

  @EventListener
  void on(BallotEvents.Closed closed) {
    submitted(closed.subject(), closed.ballot()).ifPresent(review -> decide(review, closed));
  }

  @EventListener
  void on(BallotEvents.Extended extended) {
    submitted(extended.subject(), extended.ballot())
        .ifPresent(
            review -> {
              review.deadlineMoved(extended.deadline());
              desk.keep(review);
            });
  }

  /**
   * A decision on evidence that is no longer what was frozen is none (M9), nor is one in a rollout
   * that rests: a hold takes the gate back, but one from before this rule left its ballot open.
   */
  private void decide(GateReview review, BallotEvents.Closed closed) {
    List<EvidenceFile> altered = evidence.altered(review.files());
    boolean resting = rounds.isResting(review);
    if (altered.isEmpty() && !resting) {
      apply(review, closed);
      return;
    }
    review.withdraw(Actor.SYSTEM.person(), null, now());
    if (resting) {
      review.announce(GateActs.withdrawn(Actor.SYSTEM, review, closed.ballot()));
    }
    evidence.markAltered(review, closed.ballot(), altered);
    desk.keep(review);
  }

  private void apply(GateReview review, BallotEvents.Closed closed) {
    Outcome outcome = effective(review.phase(), closed.outcome());
    setConditions(review, closed);
    review.decide(outcome, now());
    review.announce(
        GateActs.decided(review, closed.ballot(), closed.outcome(), closed.conditions().size()));
    if (outcome.passes()) {
      phases.pass(review.rollout(), review.phase());
    } else if (rounds.waitsForException(review)) {
      review.announce(new GateEvents.ThirdNoGo(review.id(), review.rollout(), review.phase()));
    } else {
      rounds.openNext(review);
    }
    desk.keep(review);
  }

  static Outcome effective(Phase phase, Outcome voted) {
    return voted == Outcome.CONDITIONAL && phase.next().isEmpty() ? Outcome.HOLD : voted;
  }

  private void setConditions(GateReview review, BallotEvents.Closed closed) {
    if (closed.outcome() != Outcome.CONDITIONAL) {
      return;
    }
    Phase blocks = review.phase().next().orElse(review.phase());
    List<NewCondition> wishes =
        closed.conditions().stream().map(wish -> condition(wish, blocks)).toList();
    Decision decision = new Decision(GateSubmission.SUBJECT, review.id().value());
    conditions.set(Actor.SYSTEM, review.rollout(), decision, wishes);
  }

  private static NewCondition condition(ProposedCondition wish, Phase blocks) {
    Severity severity = wish.critical() ? Severity.CRITICAL : Severity.MAJOR;
    return new NewCondition(wish.text(), wish.owner(), wish.due(), severity, blocks);
  }

  private Optional<GateReview> submitted(BallotRequest.Subject subject, BallotId ballot) {
    if (!subject.kind().equals(GateSubmission.SUBJECT)) {
      return Optional.empty();
    }
    GateReview review = desk.load(new GateReviewId(subject.id()));
    boolean current =
        review.stage() == Gates.Stage.SUBMITTED
            && review.submission().filter(s -> s.ballot().equals(ballot)).isPresent();
    return current ? Optional.of(review) : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
