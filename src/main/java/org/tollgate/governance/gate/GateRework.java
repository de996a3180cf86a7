package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** What the director agrees before a gate that did not pass may be submitted again. */
@Service
@Transactional
public class GateRework {

  private final GateDesk desk;
  private final ActivityManagement activities;
  private final Rollouts rollouts;
  private final PhaseManagement phases;
  private final Clock clock;

  GateRework(
      GateDesk desk,
      ActivityManagement activities,
      Rollouts rollouts,
      PhaseManagement phases,
      Clock clock) {
    this.desk = desk;
    this.activities = activities;
    this.rollouts = rollouts;
    this.phases = phases;
    this.clock = clock;
  }

  /**
   * After a NO-GO: says which activities of the phase are done again.
   *
   * @param id the review that was refused
   * @param codes at least one activity of the phase
   * @param reason why these, 10 to 2000 characters
   */
  public Optional<Refusal> agree(Actor actor, GateReviewId id, Set<String> codes, String reason) {
    GateReview refused = desk.load(actor, id, Right.DIRECT);
    Optional<GateReview> next =
        desk.open(refused.rollout()).filter(each -> each.round() == refused.round() + 1);
    if (refused.outcome() != Outcome.NO_GO || next.isEmpty() || refused.terms().reworkAgreed()) {
      return Optional.of(Refusal.because("gate.refused.no-rework"));
    }
    Optional<Refusal> refusal =
        activities.reopen(actor, refused.rollout(), refused.phase(), codes, reason);
    if (refusal.isEmpty()) {
      next.get().beginRework();
      desk.keep(next.get());
      refused.agreeRework();
      refused.announce(GateActs.reworkAgreed(actor, refused, codes.size()));
      desk.keep(refused);
    }
    return refusal;
  }

  /**
   * After a HOLD: plans the gate anew; what is to be answered becomes due a week before.
   *
   * @param day not before today and after the gate before
   */
  public Optional<Refusal> plan(Actor actor, GateReviewId id, LocalDate day) {
    GateReview review = desk.load(actor, id, Right.DIRECT);
    RolloutView rollout = rollouts.view(review.rollout());
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    if (review.stage() != Gates.Stage.DRAFT || !review.terms().awaitsDate()) {
      return Optional.of(Refusal.because("gate.refused.no-date"));
    }
    if (day.isBefore(today) || !follows(day, review.phase(), rollout)) {
      return Optional.of(Refusal.because("gate.refused.date-order"));
    }
    phases.postpone(review.rollout(), review.phase(), day);
    review.replanned(CriteriaCopy.due(day, today));
    desk.keep(review);
    return Optional.empty();
  }

  private static boolean follows(LocalDate day, Phase phase, RolloutView rollout) {
    return phase
        .previous()
        .map(before -> rollout.plannedGates().get(before))
        .map(day::isAfter)
        .orElse(true);
  }
}
