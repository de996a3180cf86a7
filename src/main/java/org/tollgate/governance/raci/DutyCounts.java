package org.tollgate.governance.raci;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** How many findings the duties of rollouts have; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class DutyCounts {

  /** Findings that block gate 2, and those that are worth a look. */
  public record Count(int errors, int warnings) {}

  private final Matrices matrices;

  DutyCounts(Matrices matrices) {
    this.matrices = matrices;
  }

  /** In a fixed number of statements for any number of rollouts. */
  public Map<RolloutId, Count> of(Set<RolloutId> rollouts) {
    Map<RolloutId, Count> counts = new HashMap<>();
    matrices
        .of(rollouts)
        .forEach(
            (id, matrix) -> {
              List<Finding> findings = Linter.check(matrix);
              int errors = (int) findings.stream().filter(Finding::isError).count();
              counts.put(id, new Count(errors, findings.size() - errors));
            });
    return counts;
  }
}
