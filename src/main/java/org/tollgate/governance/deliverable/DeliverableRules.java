package org.tollgate.governance.deliverable;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.Rollouts;

/** What a deliverable may name and who speaks for the client. */
@Component
class DeliverableRules {

  private final Milestones milestones;
  private final Rollouts rollouts;

  DeliverableRules(Milestones milestones, Rollouts rollouts) {
    this.milestones = milestones;
    this.rollouts = rollouts;
  }

  Optional<Refusal> whyNot(RolloutId rollout, Deliverables.Draft draft) {
    boolean known =
        draft.milestone() == null
            || milestones.of(rollout).stream()
                .anyMatch(one -> one.id().value().equals(draft.milestone()));
    boolean seated =
        draft.reviewer() == null
            || rollouts.seats(rollout).stream()
                .anyMatch(seat -> draft.reviewer().equals(seat.person()));
    if (!known || !seated) {
      return Optional.of(Refusal.because("deliverable.refused.unknown"));
    }
    return whyOver(rollout);
  }

  Optional<Refusal> whyOver(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver()
        ? Optional.of(Refusal.because("deliverable.refused.over"))
        : Optional.empty();
  }

  /** Only somebody with a seat of the client accepts. */
  Optional<Refusal> whyNotClient(Actor actor, RolloutId rollout) {
    var client = rollouts.terms(rollout).client();
    return rollouts.seats(rollout).stream()
            .anyMatch(
                seat -> actor.person().equals(seat.person()) && client.equals(seat.organisation()))
        ? Optional.empty()
        : Optional.of(Refusal.because("deliverable.refused.client"));
  }
}
