package org.tollgate.governance.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.evidence.FrozenReview;

/** Reads gates for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Gates {

  /** NO-GOs of one gate after which only an exception lets it go on. */
  static final int NO_GOS_BEFORE_EXCEPTION = 3;

  /** Where the review of a phase stands. */
  public enum Stage {
    /** Being prepared. */
    DRAFT,
    /** The committee votes. */
    SUBMITTED,
    DECIDED
  }

  /**
   * One round.
   *
   * @param outcome null before the decision
   * @param deadline the ballot's, or null before submission
   * @param reworkAgreed after a NO-GO: whether the director has said what is done again
   */
  public record Round(
      GateReviewId review,
      Phase phase,
      int round,
      Stage stage,
      Outcome outcome,
      Instant decidedAt,
      Instant deadline,
      boolean reworkAgreed) {}

  private final GateReviewRepository reviews;

  Gates(GateReviewRepository reviews) {
    this.reviews = reviews;
  }

  /** All rounds of a rollout, oldest first. */
  public List<Round> rounds(RolloutId rollout) {
    return rounds(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** One statement for any number of rollouts. */
  public Map<RolloutId, List<Round>> rounds(Set<RolloutId> rollouts) {
    return Reading.of("gate.rounds", rollouts, this::readRounds);
  }

  private Map<RolloutId, List<Round>> readRounds(Set<RolloutId> rollouts) {
    return reviews.findAllOf(values(rollouts)).stream()
        .collect(
            Collectors.groupingBy(
                GateReview::rollout,
                Collectors.mapping(GateReview::line, Collectors.toUnmodifiableList())));
  }

  /** The newest round of a phase. */
  public Optional<Round> current(RolloutId rollout, Phase phase) {
    return rounds(rollout).stream()
        .filter(r -> r.phase() == phase)
        .reduce((earlier, later) -> later);
  }

  /**
   * @throws NotFoundException if there is none
   */
  public ReviewView review(GateReviewId review) {
    return load(review).view();
  }

  /**
   * @param round from 1
   * @throws NotFoundException if there is none
   */
  public ReviewView review(RolloutId rollout, Phase phase, int round) {
    return reviews.findAllOf(rollout, phase).stream()
        .filter(review -> review.round() == round)
        .findFirst()
        .map(GateReview::view)
        .orElseThrow(() -> new NotFoundException("round of gate " + phase.number(), round));
  }

  /** The draft or submitted review of each rollout that has one; a fixed number of statements. */
  public Map<RolloutId, ReviewView> open(Set<RolloutId> rollouts) {
    return Reading.of("gate.open", rollouts, this::readOpen);
  }

  private Map<RolloutId, ReviewView> readOpen(Set<RolloutId> rollouts) {
    return reviews.findOpen(values(rollouts)).stream()
        .collect(Collectors.toMap(GateReview::rollout, GateReview::view, (first, later) -> later));
  }

  /** Everyone who answered or brought evidence in the open review of each rollout. */
  public Map<RolloutId, Set<PersonId>> contributors(Set<RolloutId> rollouts) {
    return open(rollouts).values().stream()
        .collect(Collectors.toMap(ReviewView::rollout, ReviewView::contributors));
  }

  /**
   * What the committee was or is shown: the submission that was not taken back.
   *
   * @throws NotFoundException if there is none
   */
  public FrozenReview frozen(GateReviewId review) {
    return load(review)
        .submission()
        .map(Submission::frozen)
        .orElseThrow(() -> new NotFoundException("submission of review", review));
  }

  /**
   * What the committee was shown last, also where that was taken back: its ballot stays readable.
   *
   * @throws NotFoundException if the review never was before the committee
   */
  FrozenReview shown(GateReviewId review) {
    return reviews.submissions(review).stream()
        .findFirst()
        .map(Submission::frozen)
        .orElseThrow(() -> new NotFoundException("submission of review", review));
  }

  /** Whether this NO-GO was the third since the start or the last exception: see P17. */
  public boolean needsException(GateReviewId review) {
    GateReview last = load(review);
    List<GateReview> rounds = reviews.findAllOf(last.rollout(), last.phase());
    return rounds.get(rounds.size() - 1).id().equals(review) && needsException(rounds);
  }

  /**
   * @param rounds all rounds of one gate, oldest first
   */
  static boolean needsException(List<GateReview> rounds) {
    int refused = 0;
    for (GateReview round : rounds) {
      refused = round.outcome() == Outcome.NO_GO ? refused + 1 : refused;
      refused = round.terms().furtherRounds() ? 0 : refused;
    }
    return refused >= NO_GOS_BEFORE_EXCEPTION;
  }

  private GateReview load(GateReviewId review) {
    return reviews.findById(review).orElseThrow(() -> new NotFoundException("review", review));
  }

  private static List<UUID> values(Set<RolloutId> rollouts) {
    return rollouts.stream().map(RolloutId::value).toList();
  }
}
