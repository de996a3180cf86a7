package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.ActivityEvents;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.charter.CharterRecordChanged;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.Findings;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.task.TitleText;

/**
 * Watches gates that are before the committee. A mandatory answer of live data that turns unmet
 * suspends the ballot; evidence whose bytes changed takes the gate back to a draft, and so does a
 * rollout that is put on hold; the director may take it back too.
 */
@Service
public class GateWatch {

  private final GateDesk desk;
  private final GateStandings standings;
  private final EvidenceManagement evidence;
  private final BallotManagement ballots;
  private final Findings findings;
  private final Clock clock;

  GateWatch(
      GateDesk desk,
      GateStandings standings,
      EvidenceManagement evidence,
      BallotManagement ballots,
      Findings findings,
      Clock clock) {
    this.desk = desk;
    this.standings = standings;
    this.evidence = evidence;
    this.ballots = ballots;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Reads every byte of the evidence of gates that are before the committee and asks live data
   * again. Called by the clock.
   */
  public void check(Set<RolloutId> rollouts) {
    for (Standing standing : submitted(rollouts)) {
      List<EvidenceFile> altered = evidence.altered(standing.review().files());
      if (altered.isEmpty()) {
        compare(standing);
      } else {
        desk.inTransaction(() -> takeBackAltered(standing.review().id(), altered));
      }
    }
  }

  /**
   * Asks live data again, in a fixed number of statements; writes only where an answer turned.
   * Called before a ballot is shown and when something happened that may turn an answer.
   */
  public void look(Set<RolloutId> rollouts) {
    submitted(rollouts).forEach(this::compare);
  }

  /**
   * The director takes the submission back: the review is a draft again.
   *
   * @param reason 3 to 2000 characters
   */
  public Optional<Refusal> withdraw(Actor actor, GateReviewId id, String reason) {
    desk.read(actor, id, Right.DIRECT);
    return desk.inTransaction(
        () -> {
          GateReview review = desk.load(id);
          if (review.stage() != Gates.Stage.SUBMITTED) {
            return Optional.of(Refusal.because("gate.refused.not-submitted"));
          }
          if (reason == null || reason.strip().length() < 3 || reason.strip().length() > 2000) {
            return Optional.of(Refusal.because("gate.refused.reason-length", 3, 2000));
          }
          BallotId ballot = takeBack(review, actor, reason.strip());
          review.announce(GateActs.withdrawn(actor, review, ballot));
          desk.keep(review);
          return Optional.empty();
        });
  }

  @EventListener
  void on(RolloutEvents.SeatChanged changed) {
    look(Set.of(changed.rollout()));
  }

  @EventListener
  void on(CharterRecordChanged changed) {
    look(Set.of(changed.rollout()));
  }

  @EventListener
  void on(ActivityEvents.Reopened reopened) {
    look(Set.of(reopened.rollout()));
  }

  /**
   * A gate is decided on evidence of today and lets the next phase begin: neither is true of a
   * rollout that rests. The director submits again when it goes on.
   */
  @EventListener
  void on(RolloutEvents.Held held) {
    takeBack(held.rollout());
  }

  /** Nothing is decided any more in a rollout that was stopped. */
  @EventListener
  void on(RolloutEvents.Stopped stopped) {
    takeBack(stopped.rollout());
  }

  private void takeBack(RolloutId rollout) {
    desk.open(rollout)
        .filter(review -> review.stage() == Gates.Stage.SUBMITTED)
        .ifPresent(
            review -> {
              BallotId ballot = takeBack(review, Actor.SYSTEM, null);
              review.announce(GateActs.withdrawn(Actor.SYSTEM, review, ballot));
              desk.keep(review);
            });
  }

  private List<Standing> submitted(Set<RolloutId> rollouts) {
    return standings.of(rollouts).values().stream()
        .filter(standing -> standing.review().stage() == Gates.Stage.SUBMITTED)
        .toList();
  }

  private void compare(Standing standing) {
    Map<String, Answer> unmet = unmet(standing);
    if (!unmet.keySet().equals(standing.review().submission().orElseThrow().turned())) {
      desk.inTransaction(() -> suspend(standing.review().id(), unmet));
    }
  }

  private boolean suspend(GateReviewId id, Map<String, Answer> unmet) {
    GateReview review = desk.load(id);
    if (review.stage() != Gates.Stage.SUBMITTED) {
      return false;
    }
    Submission submission = review.submission().orElseThrow();
    Set<String> turned = submission.turn(unmet.keySet());
    for (String code : turned) {
      Answer.Message message = unmet.get(code).message();
      ballots.suspend(
          submission.ballot(), TitleText.of(locale -> code + ": " + findings.say(message, locale)));
    }
    if (!turned.isEmpty()) {
      review.announce(GateActs.suspended(review, submission.ballot(), turned));
    }
    desk.keep(review);
    return true;
  }

  private boolean takeBackAltered(GateReviewId id, List<EvidenceFile> altered) {
    GateReview review = desk.load(id);
    if (review.stage() != Gates.Stage.SUBMITTED) {
      return false;
    }
    BallotId ballot = takeBack(review, Actor.SYSTEM, null);
    evidence.markAltered(review, ballot, altered);
    desk.keep(review);
    return true;
  }

  private BallotId takeBack(GateReview review, Actor by, String reason) {
    BallotId ballot = review.submission().orElseThrow().ballot();
    ballots.withdraw(ballot);
    review.withdraw(by.person(), reason, now());
    return ballot;
  }

  private static Map<String, Answer> unmet(Standing standing) {
    Map<String, Answer> unmet = new TreeMap<>();
    for (CriterionView criterion : standing.mandatory()) {
      Answer now = standing.live().get(criterion.code());
      if (criterion.automatic() && !now.isMet()) {
        unmet.put(criterion.code(), now);
      }
    }
    return unmet;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
