package org.tollgate.governance.raci;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Duties;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** The duties of a rollout for those who may read it. */
@Service
@Transactional(readOnly = true)
public class RaciBoard {

  /** As many open rows with R or A in one phase as one person carries. */
  public static final int BEARABLE = Linter.MOST_PER_PHASE;

  /**
   * @param columns the seats that have a letter or may get one by work
   * @param mayEdit whether the reader may change rows that are not done
   */
  public record Board(
      RolloutView rollout,
      Matrix matrix,
      List<SeatView> columns,
      List<Finding> findings,
      List<Load> loads,
      boolean mayEdit) {

    public long errors() {
      return findings.stream().filter(Finding::isError).count();
    }
  }

  private final Matrices matrices;
  private final Rollouts rollouts;
  private final RolloutAccess access;

  RaciBoard(Matrices matrices, Rollouts rollouts, RolloutAccess access) {
    this.matrices = matrices;
    this.rollouts = rollouts;
    this.access = access;
  }

  public Board of(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    RolloutView view = rollouts.view(rollout);
    Matrix matrix = matrices.of(rollout);
    boolean edit = access.has(actor, rollout, Right.DIRECT) && !view.state().isOver();
    return new Board(view, matrix, columns(matrix), Linter.check(matrix), Load.of(matrix), edit);
  }

  private static List<SeatView> columns(Matrix matrix) {
    Set<SeatId> used =
        matrix.rows().stream()
            .flatMap(row -> row.cells().letters().keySet().stream())
            .collect(Collectors.toSet());
    return matrix.seats().stream()
        .filter(seat -> Duties.mayWork(seat) || used.contains(seat.id()))
        .toList();
  }
}
