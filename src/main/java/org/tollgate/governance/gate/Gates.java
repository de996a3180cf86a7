package org.tollgate.governance.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Outcome;

/** Reads gates for other modules; the caller has checked access. */
@Service
public class Gates {

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

  /** All rounds of a rollout, oldest first. */
  public List<Round> rounds(RolloutId rollout) {
    return rounds(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** One statement for any number of rollouts. */
  public Map<RolloutId, List<Round>> rounds(Set<RolloutId> rollouts) {
    throw new UnsupportedOperationException();
  }

  /** The newest round of a phase. */
  public Optional<Round> current(RolloutId rollout, Phase phase) {
    return rounds(rollout).stream()
        .filter(r -> r.phase() == phase)
        .reduce((earlier, later) -> later);
  }
}
