package org.tollgate.governance.gate;

import java.math.BigDecimal;
import java.util.Optional;
import org.tollgate.base.shared.RolloutId;

/** Recommends an outcome from the figures of a review; implemented with the decision table. */
public interface GateRecommender {

  /**
   * @param mandatoryOpen mandatory criteria that are not met
   * @param compliancePercent 0 to 100, PM² bands at 50 and 80
   * @param blockingConditions open conditions that block this gate
   */
  record Figures(int mandatoryOpen, BigDecimal compliancePercent, int blockingConditions) {}

  /**
   * @param word GO, CONDITIONAL or NOT_READY
   * @param rule the rule of the table that fired, for the reader
   */
  record Recommendation(String word, String rule) {}

  /** Empty if no table is reachable; the page says so and works without. */
  Optional<Recommendation> recommend(RolloutId rollout, Figures figures);
}
