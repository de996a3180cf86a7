package org.tollgate.governance.rollout;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How the steering committee decides (M5); copied into each ballot when it opens, so that a later
 * change leaves a running ballot alone.
 *
 * @param majority what the supporting votes must reach
 * @param thresholdPercent share of the roster's seats that THRESHOLD asks for, 1 to 100; ignored by
 *     the other rules
 * @param quorumPercent share of the entitled seats that must have voted, abstentions included, 1 to
 *     100
 * @param fallback the outcome when there is none at the last deadline; never one that passes
 * @param ballotDays calendar days a ballot stays open, 1 to 60
 * @param extensionDays calendar days of the one extension, 1 to 30
 */
@Embeddable
public record VotingRule(
    @Enumerated(EnumType.STRING) Majority majority,
    int thresholdPercent,
    int quorumPercent,
    @Enumerated(EnumType.STRING) Fallback fallback,
    int ballotDays,
    int extensionDays) {

  /** What the supporting votes must reach. */
  public enum Majority {
    /** More than half of the votes cast without abstentions. */
    SIMPLE,
    /** At least two thirds of the votes cast without abstentions. */
    TWO_THIRDS,
    /** All votes cast without abstentions. */
    UNANIMOUS,
    /** At least the threshold's share of all seats in the roster. */
    THRESHOLD
  }

  /** The outcome of a ballot that found none. */
  public enum Fallback {
    HOLD,
    NO_GO
  }

  public VotingRule {
    requireBetween("thresholdPercent", thresholdPercent, 1, 100);
    requireBetween("quorumPercent", quorumPercent, 1, 100);
    requireBetween("ballotDays", ballotDays, 1, 60);
    requireBetween("extensionDays", extensionDays, 1, 30);
  }

  /** Simple majority, half the seats as quorum, ten days, three more, then HOLD. */
  public static VotingRule standard() {
    return new VotingRule(Majority.SIMPLE, 60, 50, Fallback.HOLD, 10, 3);
  }

  private static void requireBetween(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " lies between " + low + " and " + high + ", not at " + value);
    }
  }
}
