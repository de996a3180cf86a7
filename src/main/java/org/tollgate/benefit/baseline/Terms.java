package org.tollgate.benefit.baseline;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is fixed at the lock besides definitions and figures.
 *
 * @param reason why this version; for the first what it rests on; 1 to 2000 characters
 * @param firstDay periods that begin from here on are "before"
 * @param lastDay inclusive
 * @param goLive the day from which the stabilisation window is counted
 * @param trialWhy why fewer than twelve values must do; empty where there are enough
 */
public record Terms(
    String reason, LocalDate firstDay, LocalDate lastDay, LocalDate goLive, String trialWhy) {

  public Terms {
    reason = reason == null ? "" : reason.strip();
    trialWhy = trialWhy == null ? "" : trialWhy.strip();
    Objects.requireNonNull(firstDay, "firstDay");
    Objects.requireNonNull(lastDay, "lastDay");
    Objects.requireNonNull(goLive, "goLive");
    if (reason.isEmpty() || reason.length() > 2000 || trialWhy.length() > 2000) {
      throw new IllegalArgumentException("A reason has 1 to 2000 characters");
    }
  }

  /** Whether before comes before after. */
  public boolean isInOrder() {
    return !lastDay.isBefore(firstDay) && goLive.isAfter(lastDay);
  }
}
