package org.tollgate.governance.planfile;

import java.util.List;
import org.tollgate.base.shared.Refusal;

/**
 * What came of reading a file.
 *
 * @param plan null if it cannot be brought in
 * @param understood what was understood, as messages
 * @param left what was not understood or is left out, as messages
 * @param problems why it cannot be brought in, with row and column where there are any
 */
public record Reading(
    ProjectPlan plan, List<Refusal> understood, List<Refusal> left, List<Refusal> problems) {

  public Reading {
    understood = List.copyOf(understood);
    left = List.copyOf(left);
    problems = List.copyOf(problems);
  }

  static Reading refused(String reason, Object... arguments) {
    return refused(List.of(Refusal.because(reason, arguments)));
  }

  static Reading refused(List<Refusal> problems) {
    return new Reading(null, List.of(), List.of(), problems);
  }

  public boolean isUsable() {
    return plan != null && problems.isEmpty();
  }
}
