package org.tollgate.governance.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How likely and how bad, each from 1 (low) to 5 (high).
 *
 * @param probability 5 for an issue: it has happened
 */
@Embeddable
public record Severity(
    @Column(name = "probability") int probability, @Column(name = "impact") int impact) {

  /** Of {@link #score()}. */
  public static final int MOST = 25;

  public Severity {
    if (probability < 1 || probability > 5 || impact < 1 || impact > 5) {
      throw new IllegalArgumentException("Not from 1 to 5: " + probability + ", " + impact);
    }
  }

  /** Probability times impact, 1 to 25. */
  public int score() {
    return probability * impact;
  }
}
