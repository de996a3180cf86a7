package org.tollgate.governance.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Loads and keeps reviews for the use cases of this room, with access and inbox in one place. */
@Component
class GateDesk {

  private final GateReviewRepository reviews;
  private final RolloutAccess access;
  private final CriterionWork work;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  GateDesk(
      GateReviewRepository reviews,
      RolloutAccess access,
      CriterionWork work,
      ApplicationEventPublisher events,
      PlatformTransactionManager database) {
    this.reviews = reviews;
    this.access = access;
    this.work = work;
    this.events = events;
    this.transaction = new TransactionTemplate(database);
  }

  <T> T inTransaction(Supplier<T> change) {
    return transaction.execute(status -> change.get());
  }

  /** A view for someone with this right, in a transaction of its own. */
  ReviewView read(Actor actor, GateReviewId id, Right right) {
    return inTransaction(() -> load(actor, id, right).view());
  }

  GateReview load(Actor actor, GateReviewId id, Right right) {
    GateReview review = load(id);
    access.require(actor, review.rollout(), right);
    return review;
  }

  GateReview load(GateReviewId id) {
    return reviews.findById(id).orElseThrow(() -> new NotFoundException("review", id));
  }

  /** One round for someone who may read the rollout. */
  GateReview round(Actor actor, RolloutId rollout, Phase phase, int number) {
    access.require(actor, rollout, Right.READ);
    return reviews.findAllOf(rollout, phase).stream()
        .filter(review -> review.round() == number)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("round", number));
  }

  /** The draft or submitted review of this rollout. */
  Optional<GateReview> open(RolloutId rollout) {
    return reviews.findOpen(List.of(rollout.value())).stream().findFirst();
  }

  /** Saves it, puts its owners' inboxes right and publishes what happened. */
  void keep(GateReview review) {
    if (review.stage() == Gates.Stage.DRAFT) {
      work.assign(review);
    } else {
      work.finish(review);
    }
    reviews.save(review);
    review.takeEvents().forEach(events::publishEvent);
  }

  /**
   * Changes a review on behalf of someone with this right.
   *
   * @return why nothing was changed; the attempt is in the record
   */
  Optional<Refusal> change(
      Actor actor, GateReviewId id, Right right, Function<GateReview, Optional<Refusal>> change) {
    GateReview review = load(actor, id, right);
    Optional<Refusal> refusal = change.apply(review);
    if (refusal.isPresent()) {
      record(GateActs.refused("gate-evidence-refused", actor, review, refusal.get()));
    } else {
      keep(review);
    }
    return refusal;
  }

  void record(Recordable act) {
    events.publishEvent(act);
  }

  boolean has(Actor actor, GateReview review, Right right) {
    return access.has(actor, review.rollout(), right);
  }
}
