package org.tollgate.learning.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tollgate.base.shared.Refusal;

/**
 * When the next attempt may begin (E9): a day after the first, three days after each later one,
 * counted from the scheduled end; after the last one training comes first.
 */
final class Attempts {

  static final Duration AFTER_FIRST = Duration.ofHours(24);
  static final Duration AFTER_LATER = Duration.ofHours(72);

  private Attempts() {}

  /**
   * @param before on the same version and scope, the earliest first, all ended
   */
  static Optional<Refusal> refusal(List<SittingView> before, int most, Instant now) {
    if (before.stream().anyMatch(SittingView::passed)) {
      return Optional.of(Refusal.because("certification.refused.passed"));
    }
    if (before.size() >= most) {
      return Optional.of(Refusal.because("certification.refused.attempts", most));
    }
    return opens(before)
        .filter(now::isBefore)
        .map(at -> Refusal.because("certification.refused.cooling", at.toString()));
  }

  /** Empty where there was no attempt yet. */
  static Optional<Instant> opens(List<SittingView> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Instant end = before.get(before.size() - 1).times().deadline();
    return Optional.of(end.plus(before.size() == 1 ? AFTER_FIRST : AFTER_LATER));
  }
}
