package org.tollgate.reporting.report;

import java.time.Instant;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A report as others see it.
 *
 * @param hash SHA-256 of what it says, in hex
 * @param signed null for a draft
 */
public record ReportView(
    ReportId id, RolloutId rollout, StatusReport report, String hash, Made made, Made signed) {

  /** Who and when. */
  public record Made(PersonId by, Instant at) {}

  public boolean isFinal() {
    return signed != null;
  }

  public int number() {
    return report.head().number();
  }
}
