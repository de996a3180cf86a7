package org.tollgate.learning.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * One version of a procedure as others see it.
 *
 * @param revision grows with every change of a draft
 * @param release null while it is a draft
 */
public record VersionView(
    ProcedureId procedure,
    int number,
    long revision,
    Written written,
    Release release,
    List<ProcedureStep> steps) {

  /** Who changed it last. */
  public record Written(PersonId by, Instant at) {}

  /** How it came into force. */
  public record Release(ReleaseClass as, String reason, PersonId by, Instant at) {}

  public boolean isDraft() {
    return release == null;
  }

  public List<ProcedureStep> critical() {
    return steps.stream().filter(ProcedureStep::critical).toList();
  }

  public Optional<ProcedureStep> step(UUID step) {
    return steps.stream().filter(each -> each.step().equals(step)).findFirst();
  }

  /** Counted from 1; 0 where the version has no such step. */
  public int placeOf(UUID step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).step().equals(step)) {
        return i + 1;
      }
    }
    return 0;
  }
}
