package org.tollgate.governance.raci;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Duties;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;

/** Changes duties; the work moves with the letters (M16). */
@Service
@Transactional
public class RaciManagement {

  private final RaciRepository rows;
  private final Matrices matrices;
  private final Duties duties;
  private final Rollouts rollouts;
  private final RolloutAccess access;

  RaciManagement(
      RaciRepository rows,
      Matrices matrices,
      Duties duties,
      Rollouts rollouts,
      RolloutAccess access) {
    this.rows = rows;
    this.matrices = matrices;
    this.duties = duties;
    this.rollouts = rollouts;
    this.access = access;
  }

  /**
   * Sets all letters of one row. What the linter finds is shown, not refused: a matrix is mended
   * step by step. Open work goes at once to who has R now, what waits for acceptance to who has A.
   *
   * @param revision what the row had when it was read; another one refuses the change
   * @throws NotFoundException if the rollout has no such row
   */
  public Optional<Refusal> set(
      Actor actor, RolloutId rollout, RowKey key, int revision, Map<SeatId, Set<Letter>> letters) {
    access.require(actor, rollout, Right.DIRECT);
    Matrix matrix = matrices.of(rollout);
    Matrix.Row row = matrix.row(key).orElseThrow(() -> new NotFoundException("duties", key));
    Optional<Refusal> refusal = whyNot(rollout, matrix, row, revision, letters.keySet());
    Cells now = new Cells(letters);
    if (refusal.isPresent() || now.equals(row.cells())) {
      return refusal;
    }
    keep(actor, rollout, row, now);
    return Optional.empty();
  }

  private void keep(Actor actor, RolloutId rollout, Matrix.Row row, Cells now) {
    RaciRow kept =
        rows.find(rollout, row.key().kind(), row.key().code())
            .orElseGet(() -> new RaciRow(rollout, row.key()));
    kept.set(actor, row.cells(), now);
    rows.save(kept);
    if (!row.key().isGate()) {
      duties.follow(actor, rollout, row.key().code(), RaciFollowing.seats(now));
    }
  }

  private Optional<Refusal> whyNot(
      RolloutId rollout, Matrix matrix, Matrix.Row row, int revision, Set<SeatId> seats) {
    if (rollouts.view(rollout).state().isOver()) {
      return Optional.of(Refusal.because("raci.refused.over"));
    }
    if (row.ended()) {
      return Optional.of(Refusal.because("raci.refused.ended"));
    }
    if (row.revision() != revision) {
      return Optional.of(Refusal.because("raci.refused.changed"));
    }
    return matrix.seatsById().keySet().containsAll(seats)
        ? Optional.empty()
        : Optional.of(Refusal.because("raci.refused.seat"));
  }
}
