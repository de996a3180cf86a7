package org.tollgate.shell.sample;

import java.util.Optional;
import org.tollgate.base.shared.Refusal;

/**
 * A sample takes only steps that the rules allow; one that is refused is a mistake in its story.
 */
final class Steps {

  private Steps() {}

  static void done(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("The sample's story breaks a rule: " + reason);
        });
  }
}
