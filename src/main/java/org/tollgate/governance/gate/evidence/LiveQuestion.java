package org.tollgate.governance.gate.evidence;

import java.util.Objects;
import org.tollgate.base.shared.Phase;

/**
 * A question that only live data may answer (M3).
 *
 * @param code the word in the checklist's {@code live}, for example {@code charter.accepted}
 * @param gate the phase whose gate asks; the same question may have another answer at another gate
 */
public record LiveQuestion(String code, Phase gate) {

  public LiveQuestion {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(gate, "gate");
  }
}
