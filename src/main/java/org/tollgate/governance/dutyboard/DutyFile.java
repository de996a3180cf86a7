package org.tollgate.governance.dutyboard;

import java.util.List;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.raci.Cells;
import org.tollgate.governance.raci.Matrix;

/**
 * What a workbook of duties says against what the rollout has.
 *
 * @param problems each with row and column; with one nothing is used
 * @param changes rows whose letters differ
 * @param same rows that say what is there already
 */
public record DutyFile(List<Refusal> problems, List<Change> changes, int same) {

  /**
   * One row with other letters.
   *
   * @param seats by title, before and now
   */
  public record Change(Matrix.Row row, Cells now, List<SeatChange> seats) {}

  /** The letters of one seat; empty where it has none. */
  public record SeatChange(String seat, String before, String now) {}

  public DutyFile {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  static DutyFile refused(List<Refusal> problems) {
    return new DutyFile(problems, List.of(), 0);
  }

  public boolean isUsable() {
    return problems.isEmpty();
  }
}
