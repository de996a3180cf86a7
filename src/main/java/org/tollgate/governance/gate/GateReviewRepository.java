package org.tollgate.governance.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;

/** Reviews by rollout and phase. */
interface GateReviewRepository extends Repository<GateReview, GateReviewId> {

  GateReview save(GateReview review);

  Optional<GateReview> findById(GateReviewId id);

  @Query("select r from GateReview r where r.rollout = :rollout order by r.openedAt, r.round")
  List<GateReview> findAllOf(RolloutId rollout);

  @Query(
      "select r from GateReview r where r.rollout = :rollout and r.phase = :phase"
          + " order by r.round")
  List<GateReview> findAllOf(RolloutId rollout, Phase phase);

  @Query(
      "select r from GateReview r where r.rollout.value in :rollouts"
          + " order by r.openedAt, r.round")
  List<GateReview> findAllOf(Collection<UUID> rollouts);

  /** Drafts and submitted ones; a rollout has at most one. */
  @Query(
      "select r from GateReview r where r.rollout.value in :rollouts and r.outcome is null"
          + " order by r.openedAt, r.round")
  List<GateReview> findOpen(Collection<UUID> rollouts);

  /** Everything of a review that was put before the committee, the newest first. */
  @Query(
      "select s from GateReview r join r.submissions s where r.id = :review order by s.number desc")
  List<Submission> submissions(GateReviewId review);
}
