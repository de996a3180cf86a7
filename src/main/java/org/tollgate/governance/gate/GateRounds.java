package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Opens the rounds of a gate: the first with its phase, a further one after HOLD or NO-GO. */
@Service
@Transactional
public class GateRounds {

  private final GateReviewRepository reviews;
  private final CriteriaCopy checklist;
  private final Rollouts rollouts;
  private final GateDesk desk;
  private final Clock clock;

  GateRounds(
      GateReviewRepository reviews,
      CriteriaCopy checklist,
      Rollouts rollouts,
      GateDesk desk,
      Clock clock) {
    this.reviews = reviews;
    this.checklist = checklist;
    this.rollouts = rollouts;
    this.desk = desk;
    this.clock = clock;
  }

  @EventListener
  void on(RolloutEvents.PhaseOpened opened) {
    if (reviews.findAllOf(opened.rollout(), opened.phase()).isEmpty()) {
      ChecklistVersions known = lastKnown(opened.rollout());
      GateReview review =
          new GateReview(
              opened.rollout(),
              opened.phase(),
              checklist.versions(),
              criteria(opened.rollout(), opened.phase(), known),
              now());
      keep(review);
    }
  }

  @EventListener
  void on(RolloutEvents.SeatChanged changed) {
    if (changed.from() != null) {
      for (GateReview review : reviews.findOpen(List.of(changed.rollout().value()))) {
        review.handOver(changed.from(), changed.to());
        desk.keep(review);
      }
    }
  }

  boolean isResting(GateReview review) {
    return rollouts.view(review.rollout()).isOnHold();
  }

  /**
   * An exception lets a gate go on after its third NO-GO; the caller has had it decided.
   *
   * @return the new round
   * @throws NotFoundException if the gate does not wait for an exception
   */
  public GateReviewId allowFurtherRounds(RolloutId rollout, Phase phase) {
    List<GateReview> rounds = reviews.findAllOf(rollout, phase);
    if (rounds.isEmpty() || !Gates.needsException(rounds)) {
      throw new NotFoundException("gate that waits for an exception:", phase.number());
    }
    GateReview refused = rounds.get(rounds.size() - 1);
    refused.allowFurtherRounds();
    refused.announce(GateActs.furtherRounds(refused));
    desk.keep(refused);
    return openNext(refused);
  }

  /** Opens the round after a decision that did not pass the gate. */
  GateReviewId openNext(GateReview decided) {
    return keep(
        decided.next(
            checklist.versions(),
            criteria(decided.rollout(), decided.phase(), decided.checklists()),
            now()));
  }

  /** Whether a further round waits for an exception now that this one was refused. */
  boolean waitsForException(GateReview decided) {
    return decided.outcome() == Outcome.NO_GO
        && Gates.needsException(reviews.findAllOf(decided.rollout(), decided.phase()));
  }

  private GateReviewId keep(GateReview review) {
    desk.keep(review);
    return review.id();
  }

  private List<Criterion> criteria(RolloutId id, Phase phase, ChecklistVersions known) {
    RolloutView rollout = rollouts.view(id);
    return checklist.criteria(rollout, rollouts.seats(id), phase, known);
  }

  private ChecklistVersions lastKnown(RolloutId rollout) {
    List<GateReview> all = reviews.findAllOf(rollout);
    return all.isEmpty() ? null : all.get(all.size() - 1).checklists();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
