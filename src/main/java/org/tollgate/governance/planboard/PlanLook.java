package org.tollgate.governance.planboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.baseline.BaselineView;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.VisibleResults;
import org.tollgate.governance.planchart.Mark;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.trend.Trend;

/**
 * A plan as its pages show it.
 *
 * @param rows by the day they are expected
 * @param gates the gates ahead that milestones are needed for
 * @param results null while the first and the last gate have no day
 * @param baseline the newest, or null
 * @param rights what the reader may do
 */
public record PlanLook(
    RolloutView rollout,
    LocalDate today,
    List<Row> rows,
    List<GateStand> gates,
    VisibleResults results,
    BaselineView baseline,
    Set<Right> rights) {

  /**
   * One milestone.
   *
   * @param owner the owner's name, or the programme outside, or null
   * @param baseline the day of the newest baseline, or else the planned day
   * @param slack working days it may slip without moving the end; null once it is reached
   */
  public record Row(
      Trend trend, String owner, LocalDate baseline, Integer slack, Mark mark, String reason) {

    public MilestoneView milestone() {
      return trend.milestone();
    }

    /** Calendar days against the baseline. */
    public long slip() {
      return java.time.temporal.ChronoUnit.DAYS.between(baseline, milestone().days().expected());
    }

    public boolean isCritical() {
      return slack != null && slack <= 0;
    }
  }

  /**
   * @param planned the day of the gate
   * @param last the last of its milestones
   */
  public record GateStand(Phase gate, LocalDate planned, MilestoneView last) {

    public boolean isEndangered() {
      return last.days().expected().isAfter(planned);
    }

    public long left() {
      return java.time.temporal.ChronoUnit.DAYS.between(last.days().expected(), planned);
    }
  }

  public List<Row> alarming() {
    return rows.stream().filter(row -> row.trend().isAlarming()).toList();
  }

  public List<Row> stale() {
    return rows.stream().filter(row -> row.trend().isStale()).toList();
  }

  public List<GateStand> endangered() {
    return gates.stream().filter(GateStand::isEndangered).toList();
  }

  public boolean mayPlan() {
    return !rollout.state().isOver() && rights.contains(Right.PLAN);
  }

  public boolean mayDirect() {
    return !rollout.state().isOver() && rights.contains(Right.DIRECT);
  }

  /** The one whose history says most: the most slips in a row, then the largest slip. */
  public Optional<Row> worst() {
    return rows.stream()
        .filter(row -> !row.milestone().isReached() && row.slip() > 0)
        .max(
            java.util.Comparator.comparing((Row row) -> row.trend().slipsInARow())
                .thenComparing(Row::slip));
  }
}
