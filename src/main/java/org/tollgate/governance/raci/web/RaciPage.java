package org.tollgate.governance.raci.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.raci.Finding;
import org.tollgate.governance.raci.Matrix;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.raci.RowKey;
import org.tollgate.governance.rollout.SeatView;

/** What the page of duties shows. */
record RaciPage(
    RaciBoard.Board board, List<Band> bands, List<Block> blocks, Map<PersonId, PersonView> names) {

  /** The seats of one tier, side by side. */
  record Band(Tier tier, int width) {}

  /** The rows of one phase, its gate last. */
  record Block(Phase phase, List<Matrix.Row> rows) {}

  static RaciPage of(RaciBoard.Board board, Map<PersonId, PersonView> names) {
    return new RaciPage(board, bands(board.columns()), blocks(board.matrix()), names);
  }

  static Set<PersonId> people(RaciBoard.Board board) {
    Set<PersonId> people = new HashSet<>();
    board.matrix().seats().stream()
        .filter(seat -> !seat.isVacant())
        .forEach(seat -> people.add(seat.person()));
    return people;
  }

  /** Whether a new tier begins with this column, for the line between them. */
  public boolean begins(int column) {
    List<SeatView> columns = board.columns();
    return column > 0 && columns.get(column).role().tier() != columns.get(column - 1).role().tier();
  }

  public boolean isBad(RowKey row) {
    return board.findings().stream().filter(Finding::isError).anyMatch(f -> row.equals(f.row()));
  }

  /** What the row is called where it stands in a link. */
  public static String path(RowKey row) {
    return (row.isGate() ? "gate/" : "activity/") + row.code();
  }

  /** The seat or person that a finding is about, or an empty text. */
  public String subject(Finding finding) {
    if (finding.person() != null) {
      return nameOf(finding.person());
    }
    SeatView seat = board.matrix().seatsById().get(finding.seat());
    if (seat == null) {
      return "";
    }
    return seat.isVacant() ? seat.title() : seat.title() + " (" + nameOf(seat.person()) + ")";
  }

  public String nameOf(PersonId person) {
    PersonView view = person == null ? null : names.get(person);
    return view == null ? "" : view.name();
  }

  private static List<Band> bands(List<SeatView> columns) {
    Map<Tier, Integer> widths = new EnumMap<>(Tier.class);
    columns.forEach(seat -> widths.merge(seat.role().tier(), 1, Integer::sum));
    List<Band> bands = new ArrayList<>();
    widths.forEach((tier, width) -> bands.add(new Band(tier, width)));
    return bands;
  }

  private static List<Block> blocks(Matrix matrix) {
    List<Block> blocks = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      blocks.add(
          new Block(phase, matrix.rows().stream().filter(row -> row.phase() == phase).toList()));
    }
    return blocks;
  }
}
