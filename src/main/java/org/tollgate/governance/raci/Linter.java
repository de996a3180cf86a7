package org.tollgate.governance.raci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.activity.Duties;
import org.tollgate.governance.raci.Finding.Code;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** Checks duties row by row (M15). Rows that are done are history and are not checked. */
final class Linter {

  /**
   * So many open rows with R or A in one phase are as much as one person carries beside a line job:
   * about three a month in a phase of four months. More is worth a look.
   */
  static final int MOST_PER_PHASE = 12;

  private final Matrix matrix;
  private final Map<SeatId, SeatView> seats;
  private final List<Finding> findings = new ArrayList<>();

  private Linter(Matrix matrix) {
    this.matrix = matrix;
    this.seats = matrix.seatsById();
  }

  /** Errors first, else in the order of the rows. */
  static List<Finding> check(Matrix matrix) {
    Linter linter = new Linter(matrix);
    matrix.rows().stream().filter(row -> !row.ended()).forEach(linter::check);
    Load.of(matrix).forEach(linter::weigh);
    linter.findings.sort(Comparator.comparing(finding -> finding.code().severity()));
    return List.copyOf(linter.findings);
  }

  private void check(Matrix.Row row) {
    List<SeatId> accountable = row.cells().with(Letter.A);
    if (accountable.isEmpty()) {
      add(Code.NO_A, row, null);
    } else if (accountable.size() > 1) {
      add(Code.SEVERAL_A, row, null);
    }
    if (row.cells().with(Letter.R).isEmpty()) {
      add(Code.NO_R, row, null);
    }
    row.cells().letters().keySet().stream()
        .sorted(Comparator.comparing(SeatId::value))
        .forEach(seat -> checkSeat(row, seat));
    if (row.key().isGate()) {
      accountable.forEach(seat -> checkGate(row, seats.get(seat)));
    } else if (row.document() && accountable.size() == 1) {
      checkAcceptance(row, seats.get(accountable.get(0)));
    }
  }

  private void checkSeat(Matrix.Row row, SeatId id) {
    SeatView seat = seats.get(id);
    if (seat == null) {
      add(Code.REMOVED, row, id);
    } else if (seat.isVacant()) {
      add(Code.VACANT, row, id);
    } else if (matrix.leavers().contains(seat.person())) {
      add(Code.LEAVER, row, id);
    }
    Set<Letter> letters = row.cells().of(id);
    boolean works = letters.contains(Letter.R) || letters.contains(Letter.A);
    if (seat != null && works && !Duties.mayWork(seat)) {
      add(Code.NOT_WORKING, row, id);
    }
  }

  private void checkGate(Matrix.Row gate, SeatView accountable) {
    if (accountable == null) {
      return;
    }
    if (!accountable.role().votes()) {
      add(Code.GATE_OUTSIDE, gate, accountable.id());
    }
    if (authors(matrix.rows(), seats, gate.phase()).contains(accountable.person())) {
      add(Code.GATE_AUTHOR, gate, accountable.id());
    }
  }

  /** Who brings the documents on which the gate of a phase is decided. */
  static Set<PersonId> authors(List<Matrix.Row> rows, Map<SeatId, SeatView> seats, Phase phase) {
    return rows.stream()
        .filter(row -> !row.key().isGate() && row.phase() == phase && row.document())
        .flatMap(row -> row.cells().with(Letter.R).stream())
        .map(seats::get)
        .filter(Objects::nonNull)
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private void checkAcceptance(Matrix.Row row, SeatView accepting) {
    if (accepting == null || !Duties.mayWork(accepting)) {
      return;
    }
    boolean own =
        row.cells().with(Letter.R).stream()
            .map(seats::get)
            .filter(Objects::nonNull)
            .anyMatch(brings -> !Duties.mayAccept(brings, accepting));
    if (own) {
      add(Code.OWN_OUTPUT, row, accepting.id());
    }
  }

  private void weigh(Load load) {
    load.perPhase()
        .forEach(
            (phase, count) -> {
              if (count > MOST_PER_PHASE) {
                findings.add(new Finding(Code.OVERLOAD, phase, null, null, load.person(), count));
              }
            });
  }

  private void add(Code code, Matrix.Row row, SeatId seat) {
    findings.add(Finding.of(code, row, seat));
  }
}
