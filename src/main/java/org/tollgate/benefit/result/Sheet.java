package org.tollgate.benefit.result;

import java.time.LocalDate;
import java.util.List;
import org.tollgate.benefit.baseline.LockView;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.target.TargetView;
import org.tollgate.governance.rollout.RolloutView;

/**
 * One indicator, whole.
 *
 * @param rows everything that was measured, by period
 * @param locked the version that holds, or null
 * @param targets proposed so far, newest first
 */
public record Sheet(
    RolloutView rollout,
    Outcome outcome,
    List<Row> rows,
    Limits limits,
    LockView locked,
    List<TargetView> targets,
    Rights rights) {

  /** Where a period lies. */
  public enum Place {
    /** Before the signed window, or between it and go-live. */
    OUTSIDE,
    BEFORE,
    /** In the stabilisation window. */
    SETTLING,
    AFTER,
    /** After the window that is compared. */
    LATER
  }

  /** One period of the data table. */
  public record Row(Point point, Place place) {

    public LocalDate period() {
      return point.period();
    }
  }

  /** What the reader may do. */
  public record Rights(boolean mayKeep, boolean mayPlan) {}

  public Sheet {
    rows = List.copyOf(rows);
    targets = List.copyOf(targets);
  }
}
