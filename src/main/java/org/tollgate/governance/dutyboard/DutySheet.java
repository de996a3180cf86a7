package org.tollgate.governance.dutyboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.spreadsheet.SheetContent;
import org.tollgate.governance.raci.Cells;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.Matrix;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** Compares the rows of a workbook with the matrix of a rollout. */
final class DutySheet {

  static final String CODE = "code";

  private final RaciBoard.Board board;
  private final Map<String, Matrix.Row> rows;
  private final List<Refusal> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  DutySheet(RaciBoard.Board board) {
    this.board = board;
    this.rows =
        board.matrix().rows().stream()
            .collect(Collectors.toMap(row -> row.key().code(), Function.identity()));
  }

  DutyFile compare(List<SheetContent.Row> read) {
    List<DutyFile.Change> changes = new ArrayList<>();
    for (SheetContent.Row line : read) {
      change(line).ifPresent(changes::add);
    }
    return problems.isEmpty()
        ? new DutyFile(List.of(), changes, read.size() - changes.size())
        : DutyFile.refused(
            problems.subList(0, Math.min(problems.size(), SheetContent.MOST_PROBLEMS)));
  }

  private Optional<DutyFile.Change> change(SheetContent.Row line) {
    String code = line.text(CODE);
    Matrix.Row row = rows.get(code);
    if (row == null) {
      problems.add(Refusal.because("dutyboard.problem.code", line.number(), code));
      return Optional.empty();
    }
    if (!seen.add(code)) {
      problems.add(Refusal.because("dutyboard.problem.twice", line.number(), code));
      return Optional.empty();
    }
    Cells now = cells(line, row);
    if (now.equals(row.cells())) {
      return Optional.empty();
    }
    if (row.ended()) {
      problems.add(Refusal.because("dutyboard.problem.ended", line.number(), code));
      return Optional.empty();
    }
    return Optional.of(new DutyFile.Change(row, now, seats(row, now)));
  }

  private Cells cells(SheetContent.Row line, Matrix.Row row) {
    Map<SeatId, Set<Letter>> letters = new HashMap<>(row.cells().letters());
    boolean any = board.columns().stream().anyMatch(seat -> line.values().containsKey(key(seat)));
    if (!any) {
      return row.cells();
    }
    for (SeatView seat : board.columns()) {
      String text = line.text(key(seat));
      try {
        letters.put(seat.id(), Cells.read(text == null ? "" : plain(text)));
      } catch (IllegalArgumentException e) {
        problems.add(
            Refusal.because("dutyboard.problem.letters", line.number(), seat.title(), text));
      }
    }
    return new Cells(letters);
  }

  /** People write r/a, R, A and the like. */
  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[\\s,/;+]", "");
  }

  private static String key(SeatView seat) {
    return seat.id().toString();
  }

  private List<DutyFile.SeatChange> seats(Matrix.Row row, Cells now) {
    return board.columns().stream()
        .filter(seat -> !now.of(seat.id()).equals(row.cells().of(seat.id())))
        .map(
            seat ->
                new DutyFile.SeatChange(
                    seat.title(), row.cells().text(seat.id()), now.text(seat.id())))
        .toList();
  }
}
